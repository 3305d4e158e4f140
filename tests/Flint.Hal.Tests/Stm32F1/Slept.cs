using System.Diagnostics;
using Flint.Hal;

long start = Stopwatch.GetTimestamp();
Console.WriteLine("begins");
Thread.Sleep(5);
for (int i = 0; i < 60; i++)
    Power.DeepSleep(TimeSpan.FromMilliseconds(1100));
Console.WriteLine((Stopwatch.GetTimestamp() - start) * 1_000_000 / Stopwatch.Frequency);
