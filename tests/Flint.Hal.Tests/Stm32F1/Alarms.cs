using System.Diagnostics;
using Flint.Hal;

// The second comes while the alarm is being set, or nearly.
for (int i = 0; i < 50; i++)
{
    Thread.Sleep(900);
    long second = RealTimeClock.Seconds;
    while (RealTimeClock.Seconds == second)
    {
    }

    long start = Stopwatch.GetTimestamp();
    Thread.Sleep(997);
    while (Stopwatch.GetTimestamp() - start < Stopwatch.Frequency * (998_000 + (40 * i)) / 1_000_000)
    {
    }

    Power.DeepSleep(TimeSpan.FromMilliseconds(3));
}

Console.WriteLine("woken");
