using Flint.Boards;
using Flint.Hal;

OutputPin output = Board.Output.AsOutput();
using PinWatch watch = Board.Input.AsInput(Pull.Up).Watch(Edge.Falling);
while (true)
{
    await watch.WaitAsync();
    output.Toggle();
}
