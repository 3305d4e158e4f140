using Flint.Boards;
using Flint.Hal;

OutputPin pin = new Pin(15).AsOutput();
using RunningTimer fast = Board.Timer.Start(TimeSpan.FromMicroseconds(250));
using RunningTimer slow = Board.Timer3.Start(TimeSpan.FromMilliseconds(1));
for (int i = 0; i < 8; i++)
{
    await fast.WaitAsync();
    pin.Toggle();
}

await slow.WaitAsync();
await slow.WaitAsync();
Console.WriteLine("two milliseconds");
