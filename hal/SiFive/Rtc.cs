using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>The FE310's real-time counter of 48 bits, as seconds.</summary>
public static class Rtc
{
    private const int TicksPerSecondExponent = 15;

    private const int GreatestScale = 15;

    public static long Read()
    {
        Start();
        return (long)(Ticks() >> TicksPerSecondExponent);
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

    /// <summary>The counter's ticks, which are the machine timer's, too.</summary>
    internal static ulong ToTicks(uint milliseconds) => ((ulong)milliseconds << TicksPerSecondExponent) / 1000;

    /// <summary>Lets the counter's interrupt wait from the end of so many ticks on.</summary>
    internal static void SetAlarm(ulong ticks)
    {
        Start();
        ulong now = Ticks();
        ulong end = now + ticks;
        // The comparator sees 32 bits, out of which nothing may be carried before the end.
        int scale = 0;
        while (scale < GreatestScale && now >> scale >> 32 != ((end >> scale) + 1) >> 32)
            scale++;
        RTC.rtccmp.Value = (uint)((end >> scale) + 1);
        RTC.rtccfg.Write(new() { scale = (uint)scale, enalways = true });
    }

    private static ulong Ticks()
    {
        while (true)
        {
            uint high = RTC.rtchi.Value;
            uint low = RTC.rtclo.Value;
            if (high == RTC.rtchi.Value)
                return (ulong)high << 32 | low;
        }
    }

    private static void Start() => RTC.rtccfg.Write(new() { enalways = true });
}
