using Flint.Hal;

if (Reset.Cause is ResetCause.PowerOn or ResetCause.Pin)
{
    RealTimeClock.Seconds = 1000;
    Reset.Now();
}

Console.WriteLine(RealTimeClock.Seconds);
