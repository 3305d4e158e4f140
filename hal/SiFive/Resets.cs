using Flint.Registers.Fe310;
using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>Why the FE310 began, and how it begins anew. (FE310-G002 Manual, Power-Management Unit: pmucause.)</summary>
public static class Resets
{
    public static ResetCause Cause() => PMU.pmucause.Read() switch
    {
        { wakeupcause: not PmuRegisters.Wakeupcause.Reset } => ResetCause.Wake,
        { resetcause: PmuRegisters.Resetcause.PowerOn } => ResetCause.PowerOn,
        { resetcause: PmuRegisters.Resetcause.External } => ResetCause.Pin,
        { resetcause: PmuRegisters.Resetcause.Watchdog } => ResetCause.Watchdog,
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
