using Flint.Hal;

ResetCause cause = Reset.Cause;
Console.WriteLine(cause);
switch (cause)
{
    case ResetCause.PowerOn:
        // What was printed is still on its way.
        Thread.Sleep(5);
        Reset.Now();
        break;
    case ResetCause.Software:
        Watchdog.Start(TimeSpan.FromMilliseconds(20));
        for (int i = 0; i < 5; i++)
        {
            Thread.Sleep(15);
            Watchdog.Feed();
        }

        Console.WriteLine("fed");
        Thread.Sleep(1000);
        Console.WriteLine("not reached");
        break;
    case ResetCause.Watchdog:
        Power.Standby(TimeSpan.FromSeconds(2));
        break;
    default:
        RealTimeClock.Seconds = 1_800_000_000;
        Thread.Sleep(1500);
        Console.WriteLine(RealTimeClock.Seconds);
        Power.DeepSleep(TimeSpan.FromSeconds(3));
        Console.WriteLine(RealTimeClock.Seconds);
        break;
}
