using Flint.Hal;

RealTimeClock.Seconds = 1_700_000_000;
Thread.Sleep(2100);
Console.WriteLine(RealTimeClock.Seconds);
