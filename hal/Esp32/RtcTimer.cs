using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The RTC's timer, which goes on in deep sleep and over resets. It counts an RC oscillator, so a day may be off by minutes. (ESP32-C3 Technical Reference Manual: Low-Power Management.)</summary>
public static class RtcTimer
{
    private const uint Update = 1u << 31;

    /// <summary>In Hz, about.</summary>
    public const uint Frequency = 136_000;

    /// <summary>Since power-on.</summary>
    public static ulong Ticks()
    {
        RTC_CNTL.TIME_UPDATE.Value = Update;
        return RTC_CNTL.TIME_LOW0.Value | (ulong)RTC_CNTL.TIME_HIGH0.Value << 32;
    }

    /// <summary>Unix seconds, once they were written; what they began with is kept where resets do not reach.</summary>
    public static long Read() => (long)(Ticks() / Frequency) + (long)(RTC_CNTL.STORE2.Value | (ulong)RTC_CNTL.STORE3.Value << 32);

    public static void Write(long seconds)
    {
        long start = seconds - (long)(Ticks() / Frequency);
        RTC_CNTL.STORE2.Value = (uint)start;
        RTC_CNTL.STORE3.Value = (uint)(start >> 32);
    }
}
