using Flint.Hal;

int started = Environment.TickCount;
if (Reset.Cause == ResetCause.Wake)
{
    Print("woken");
    return;
}

Print("begins");
Power.DeepSleep(TimeSpan.FromMilliseconds(2500));
int slept = Environment.TickCount - started;
Print(slept is > 2400 and < 2700 ? "slept" : $"slept {slept}");
Thread.Sleep(100);
Print("goes on");
Power.Standby(TimeSpan.FromSeconds(2));

static void Print(string text)
{
    Console.WriteLine(text);
    // It has to leave before the clocks stop.
    Thread.Sleep(5);
}
