using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>Why the chip began, and how it begins anew. (ESP32-C3 Technical Reference Manual: Reset and Clock, table of reset causes.)</summary>
public static class Resets
{
    public static ResetCause Cause() => (RTC_CNTL.RESET_STATE.Value & 0x3F) switch
    {
        1 => ResetCause.PowerOn,
        3 or 12 => ResetCause.Software,
        5 => ResetCause.Wake,
        7 or 8 or 9 or 11 or 13 or 16 or 17 or 18 => ResetCause.Watchdog,
        15 => ResetCause.BrownOut,
        _ => ResetCause.Unknown,
    };

    public static void Now()
    {
        RTC_CNTL.OPTIONS0.Value |= 1u << 31;
        while (true)
        {
        }
    }
}
