using System.Diagnostics;
using Flint.Boards;
using Flint.Hal.Clint;

long start = Stopwatch.GetTimestamp();
Irq.Timer.Enable();
Alarm.Set(Clock.Ticks() + (ulong)(Stopwatch.Frequency * 35 / 1000));
for (int i = 0; i < 6; i++)
    await Task.Delay(10);
Console.WriteLine($"{Ring.Count} {(Ring.At - start) * 1000 / Stopwatch.Frequency}");

internal static class Ring
{
    public static int Count;
    public static long At;

    [Interrupt(Irq.Timer)]
    private static void OnTimer()
    {
        Alarm.Clear();
        Count++;
        At = Stopwatch.GetTimestamp();
    }
}
