using Flint.Hal;

Console.WriteLine(Reset.Cause is ResetCause.PowerOn or ResetCause.Pin ? "power" : "reset");
if (Reset.Cause is ResetCause.PowerOn or ResetCause.Pin)
    Reset.Now();
