namespace Flint.Hal.SiFive;

/// <summary>The FE310's watchdog, on the low-frequency clock.</summary>
public static class Watchdog
{
    private const int Clock = 32_768;
    private const uint ResetEnable = 1 << 8;
    private const uint Always = 1 << 12;
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
        AonRegisters.WatchdogKey.Write(AonRegisters.Key);
        AonRegisters.WatchdogCompare.Write((uint)(ticks >> scale));
        Feed();
        AonRegisters.WatchdogKey.Write(AonRegisters.Key);
        AonRegisters.WatchdogConfiguration.Write((uint)scale | ResetEnable | Always);
    }

    public static void Feed()
    {
        AonRegisters.WatchdogKey.Write(AonRegisters.Key);
        AonRegisters.WatchdogFeed.Write(AonRegisters.Food);
    }
}
