using System.Diagnostics;
using Flint.Boards;
using Flint.Hal;
using Meadow;
using Meadow.Hardware;

IPin pin = Board.Input.AsMeadow();
using (IDigitalInterruptPort port = Create(TimeSpan.FromMilliseconds(20)))
{
    port.Changed += (_, result) => Console.WriteLine(result.New.State ? "up" : "down");
    Console.WriteLine("debounced");
    await Task.Delay(150);
}

using (IDigitalInterruptPort port = Create(TimeSpan.Zero))
{
    port.Changed += (_, result) =>
    {
        Console.WriteLine(result.New.State ? "up" : "down");
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(20))
        {
        }
    };
    Console.WriteLine("busy");
    await Task.Delay(150);
}

IDigitalInterruptPort Create(TimeSpan debounce) => pin.CreateDigitalInterruptPort(InterruptMode.EdgeBoth, ResistorMode.InternalPullUp, debounce, TimeSpan.Zero);
