namespace Flint.Hal.SiFive;

/// <summary>Why the FE310 began, and how it begins anew. (FE310-G002 Manual, Power-Management Unit: pmucause.)</summary>
public static class Resets
{
    private const int ByWatchdog = 2;

    public static ResetCause Cause() => (AonRegisters.Cause.Value & 3, AonRegisters.Cause.Value >> 8 & 3) switch
    {
        (not 0, _) => ResetCause.Wake,
        (_, 0) => ResetCause.PowerOn,
        (_, 1) => ResetCause.Pin,
        (_, ByWatchdog) => ResetCause.Watchdog,
        _ => ResetCause.Unknown,
    };

    /// <summary>The chip has no reset by software, so the watchdog bites at once.</summary>
    public static void Now()
    {
        Watchdog.Start(1);
        while (true)
        {
        }
    }
}
