using Flint.Boards;
using Flint.Hal;

OutputPin output = Board.Output.AsOutput();
using RunningTimer timer = Board.Timer.Start(TimeSpan.FromMicroseconds(500));
while (true)
{
    await timer.WaitAsync();
    output.Toggle();
}
