namespace Flint.Hal.SiFive;

/// <summary>The domain that is always on: watchdog, real-time counter, power management. (FE310-G002 Manual: Watchdog Timer, Real-Time Clock, Power-Management Unit.)</summary>
public static class AonRegisters
{
    private const uint Address = 0x1000_0000;

    /// <summary>What <see cref="WatchdogKey"/> takes to let the next write in.</summary>
    public const uint Key = 0x51F15E;

    /// <summary>What <see cref="WatchdogFeed"/> takes.</summary>
    public const uint Food = 0xD09F00D;

    /// <summary>wdogcfg: the exponent of the scale in bits 0 to 3, reset enabled in 8, always counting in 12.</summary>
    public static Register32 WatchdogConfiguration => new(Address + 0x00);

    /// <summary>wdogfeed.</summary>
    public static Register32 WatchdogFeed => new(Address + 0x18);

    /// <summary>wdogkey.</summary>
    public static Register32 WatchdogKey => new(Address + 0x1C);

    /// <summary>wdogcmp0: 16 bits.</summary>
    public static Register32 WatchdogCompare => new(Address + 0x20);

    /// <summary>rtccfg: always counting in bit 12.</summary>
    public static Register32 RtcConfiguration => new(Address + 0x40);

    /// <summary>rtccountlo.</summary>
    public static Register32 RtcLow => new(Address + 0x48);

    /// <summary>rtccounthi: 16 bits.</summary>
    public static Register32 RtcHigh => new(Address + 0x4C);

    /// <summary>pmucause: what woke the chip in bits 0 and 1, what reset it in bits 8 and 9.</summary>
    public static Register32 Cause => new(Address + 0x144);
}
