namespace Flint.Hal.Stm32F1;

/// <summary>Why the chip was reset: the flags stay until they are cleared, so they are cleared once they are read.</summary>
internal static class Resets
{
    public const uint WindowWatchdog = 1 << 30;
    public const uint LowPower = 1u << 31;

    private const uint Clear = 1 << 24;
    private const uint Pin = 1 << 26;
    private const uint Power = 1 << 27;
    private const uint Software = 1 << 28;
    private const uint Watchdogs = 3 << 29;

    private static uint s_flags;

    /// <summary>Every reset moves the reset pin, so its flag alone tells of that.</summary>
    /// <param name="wakes">The flag of a reset that ends a standby.</param>
    public static ResetCause Cause(uint wakes)
    {
        if (s_flags == 0)
        {
            s_flags = ClockRegisters.ResetSource.Value;
            ClockRegisters.ResetSource.Set(Clear);
        }

        return (s_flags & Power) != 0 ? ResetCause.PowerOn
            : (s_flags & wakes) != 0 ? ResetCause.Wake
            : (s_flags & Watchdogs) != 0 ? ResetCause.Watchdog
            : (s_flags & Software) != 0 ? ResetCause.Software
            : (s_flags & Pin) != 0 ? ResetCause.Pin
            : ResetCause.Unknown;
    }
}
