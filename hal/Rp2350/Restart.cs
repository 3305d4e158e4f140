using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>Why the program began, and how to let it begin anew. (RP2350 Datasheet, Watchdog; Power manager.)</summary>
public static class Restart
{
    private const uint ByCounter = 1u << 0;
    private const uint BySoftware = 1u << 1;
    private const uint PowerOn = 1u << 16;
    private const uint BrownOut = 1u << 17;
    private const uint RunLow = 1u << 18;
    private const uint CoreWasOff = 1u << 25;

    public static ResetCause Cause()
    {
        uint watchdog = WATCHDOG.REASON.Value;
        if ((watchdog & ByCounter) != 0)
            return ResetCause.Watchdog;
        if ((watchdog & BySoftware) != 0)
            return ResetCause.Software;
        uint chip = POWMAN.CHIP_RESET.Value;
        return (chip & CoreWasOff) != 0 ? ResetCause.Wake
            : (chip & RunLow) != 0 ? ResetCause.Pin
            : (chip & BrownOut) != 0 ? ResetCause.BrownOut
            : (chip & PowerOn) != 0 ? ResetCause.PowerOn
            : ResetCause.Unknown;
    }

    /// <summary>What was printed leaves first.</summary>
    public static void Now()
    {
        Console.Flush();
        Watchdog.Bite();
    }
}
