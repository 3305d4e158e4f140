using Flint.Boards;
using Flint.Hal;

OutputPin output = Board.Output.AsOutput();
while (true)
{
    output.Toggle();
    Thread.Sleep(500);
}
