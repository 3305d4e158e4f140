using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>The FE310's real-time counter of 48 bits, as seconds.</summary>
public static class Rtc
{
    private const int TicksPerSecondExponent = 15;

    public static long Read()
    {
        Start();
        while (true)
        {
            uint high = RTC.rtchi.Value;
            uint low = RTC.rtclo.Value;
            if (high == RTC.rtchi.Value)
                return (long)(((ulong)high << 32 | low) >> TicksPerSecondExponent);
        }
    }

    /// <param name="seconds">Below 2 to the power of 33.</param>
    public static void Write(long seconds)
    {
        ulong ticks = (ulong)seconds << TicksPerSecondExponent;
        RTC.rtclo.Value = 0;
        RTC.rtchi.Value = (uint)(ticks >> 32);
        RTC.rtclo.Value = (uint)ticks;
        Start();
    }

    private static void Start() => RTC.rtccfg.Write(new() { enalways = true });
}
