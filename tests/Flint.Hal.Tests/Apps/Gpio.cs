using Flint.Boards;
using Flint.Hal;

OutputPin output = Board.Output.AsOutput();
InputPin input = Board.Input.AsInput(Pull.Up);
while (true)
    output.Write(input.Read());
