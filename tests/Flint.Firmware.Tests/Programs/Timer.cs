using Flint.Boards;
using Flint.Hal.Clint;

Irq.Timer.Enable();
Alarm.Set(Clock.Ticks() + 1000);
while (Volatile.Read(ref Ticker.Count) < 5)
{
}

Console.WriteLine("five");

static class Ticker
{
    public static int Count;

    [Interrupt(Irq.Timer)]
    static void OnTimer()
    {
        Count++;
        Alarm.Set(Clock.Ticks() + 1000);
    }
}
