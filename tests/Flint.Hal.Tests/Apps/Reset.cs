using Flint.Hal;

Console.WriteLine(Reset.Cause is ResetCause.PowerOn or ResetCause.Pin ? "power" : "reset");
if (Reset.Cause is ResetCause.PowerOn or ResetCause.Pin)
{
    // What was printed has to leave first.
    Thread.Sleep(5);
    Reset.Now();
}
