using Flint.Hal;

foreach (TimeSpan limit in (TimeSpan[])[TimeSpan.FromTicks(-1), TimeSpan.FromDays(25)])
{
    try
    {
        Power.DeepSleep(limit);
    }
    catch (ArgumentOutOfRangeException e)
    {
        Console.WriteLine(e.Message);
    }
}

Thread.Sleep(20);
Power.DeepSleep(TimeSpan.FromMicroseconds(300));
Console.WriteLine("woken");
