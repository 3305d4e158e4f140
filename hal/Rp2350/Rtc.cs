namespace Flint.Hal.Rp2350;

/// <summary>The timer of the power manager, in milliseconds; it goes on while everything else sleeps. (RP2350 Datasheet, Power manager: Always-on timer.)</summary>
public static class Rtc
{
    private const uint Run = 1u << 1;

    public static long Read()
    {
        if (!PowerManager.Timer.HasAny(Run))
            PowerManager.Write(PowerManager.TimerOffset, Run);
        return PowerManager.Time() / 1000;
    }

    public static void Write(long seconds)
    {
        PowerManager.Write(PowerManager.TimerOffset, 0);
        PowerManager.WriteTime(PowerManager.TimeOffset, (ulong)seconds * 1000);
        PowerManager.Write(PowerManager.TimerOffset, Run);
    }
}
