namespace Flint.Hal.SiFive;

/// <summary>The FE310's real-time counter of 48 bits, as seconds.</summary>
public static class Rtc
{
    private const uint Always = 1 << 12;
    private const int TicksPerSecondExponent = 15;

    public static long Read()
    {
        Start();
        while (true)
        {
            uint high = AonRegisters.RtcHigh.Value;
            uint low = AonRegisters.RtcLow.Value;
            if (high == AonRegisters.RtcHigh.Value)
                return (long)(((ulong)high << 32 | low) >> TicksPerSecondExponent);
        }
    }

    /// <param name="seconds">Below 2 to the power of 33.</param>
    public static void Write(long seconds)
    {
        ulong ticks = (ulong)seconds << TicksPerSecondExponent;
        AonRegisters.RtcLow.Write(0);
        AonRegisters.RtcHigh.Write((uint)(ticks >> 32));
        AonRegisters.RtcLow.Write((uint)ticks);
        Start();
    }

    private static void Start() => AonRegisters.RtcConfiguration.Write(Always);
}
