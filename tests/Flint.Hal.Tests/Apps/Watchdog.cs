using Flint.Hal;

Console.WriteLine(Reset.Cause == ResetCause.Watchdog ? "bitten" : "started");
Watchdog.Start(TimeSpan.FromMilliseconds(50));
for (int i = 0; i < 5; i++)
{
    Thread.Sleep(25);
    Watchdog.Feed();
}

Console.WriteLine("fed");
while (true)
{
}
