using Flint.Runtime;

namespace Flint.Hal;

/// <summary>Sleep that saves more than waiting for an interrupt does.</summary>
public static class Power
{
    /// <summary>Clocks stop, memory is kept; goes on after the time or at an interrupt of a pin.</summary>
    /// <param name="limit">Zero for no limit; else it is rounded up to milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative, or longer than 24 days.</exception>
    public static void DeepSleep(TimeSpan limit) => Sleep(1, Milliseconds(limit));

    /// <summary>All but the wake-up circuit is off; never returns, the program begins anew with <see cref="ResetCause.Wake"/>.</summary>
    /// <inheritdoc cref="DeepSleep"/>
    public static void Standby(TimeSpan limit) => Sleep(2, Milliseconds(limit));

    private static int Milliseconds(TimeSpan limit)
    {
        if (limit.Ticks is < 0 or > int.MaxValue * TimeSpan.TicksPerMillisecond)
            throw new ArgumentOutOfRangeException(nameof(limit), "sleep is limited to 0 to 24 days");
        return (int)((limit.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond);
    }

    [TargetHook("power.sleep")]
    private static extern void Sleep(int level, int milliseconds);
}
