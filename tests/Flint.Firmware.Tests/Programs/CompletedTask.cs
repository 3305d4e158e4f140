using Flint.Boards;
using Flint.Hal.Clint;

// The handler makes ready what waits; it goes on in Main, not in the handler.
Irq.Timer.Enable();
Alarm.Set(Clock.Ticks() + 1000);
int number = await Handler.Source.Task;
Console.WriteLine(number);
Console.WriteLine(Handler.IsInside);

static class Handler
{
    public static readonly TaskCompletionSource<int> Source = new();
    public static bool IsInside;

    [Interrupt(Irq.Timer)]
    static void OnTimer()
    {
        Alarm.Clear();
        IsInside = true;
        Source.TrySetResult(42);
        IsInside = false;
    }
}
