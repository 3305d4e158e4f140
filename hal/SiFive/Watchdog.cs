using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>The FE310's watchdog, on the low-frequency clock.</summary>
public static class Watchdog
{
    private const int Clock = 32_768;

    // What wdogkey takes to let the next write in, and what wdogfeed takes then.
    private const uint Key = 0x51F15E;
    private const uint Food = 0xD09F00D;
    private const int GreatestScale = 15;

    /// <exception cref="ArgumentOutOfRangeException">The time is not from 1 millisecond to 18 hours.</exception>
    public static void Start(int milliseconds)
    {
        long ticks = (long)milliseconds * Clock / 1000;
        int scale = 0;
        while (ticks >> scale > ushort.MaxValue)
            scale++;
        if (ticks < 1 || scale > GreatestScale)
            throw new ArgumentOutOfRangeException(nameof(milliseconds), "the watchdog cannot wait that long");
        WDOG.wdogkey.Value = Key;
        WDOG.wdogcmp.Value = (uint)(ticks >> scale);
        Feed();
        WDOG.wdogkey.Value = Key;
        WDOG.wdogcfg.Write(new() { scale = (uint)scale, rsten = true, enalways = true });
    }

    public static void Feed()
    {
        WDOG.wdogkey.Value = Key;
        WDOG.wdogfeed.Value = Food;
    }
}
