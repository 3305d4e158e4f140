using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The first timer group's watchdog, which resets the system. (ESP32-C3 Technical Reference Manual: Watchdog Timers.)</summary>
public static class Watchdog
{
    private const uint Key = 0x50D8_3AA1;

    // Of WDTCONFIG0: on, the first stage resets the system, counts the crystal, resets for long, takes over what was written.
    private const uint On = 1u << 31 | 3 << 29 | 1 << 22 | 1 << 21 | 7 << 18 | 7 << 15;

    // Of WDTCONFIG1: a tick a millisecond.
    private const uint Milliseconds = 40_000u << 16;

    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public static void Start(int milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(milliseconds);
        TIMG0.WDTWPROTECT.Value = Key;
        TIMG0.WDTCONFIG1.Value = Milliseconds;
        TIMG0.WDTCONFIG2.Value = (uint)milliseconds;
        TIMG0.WDTCONFIG0.Value = On;
        TIMG0.WDTFEED.Value = 1;
        TIMG0.WDTWPROTECT.Value = 0;
    }

    public static void Feed()
    {
        TIMG0.WDTWPROTECT.Value = Key;
        TIMG0.WDTFEED.Value = 1;
        TIMG0.WDTWPROTECT.Value = 0;
    }
}
