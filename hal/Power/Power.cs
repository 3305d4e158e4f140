using Flint.Runtime;

namespace Flint.Hal;

/// <summary>Sleep that saves more than waiting for an interrupt does.</summary>
public static class Power
{
    /// <summary>Clocks stop, memory is kept; goes on after the time or at an interrupt of a pin.</summary>
    /// <param name="limit">Zero for no limit.</param>
    public static void DeepSleep(TimeSpan limit) => Sleep(1, Milliseconds(limit));

    /// <summary>All but the wake-up circuit is off; never returns, the program begins anew with <see cref="ResetCause.Wake"/>.</summary>
    /// <param name="limit">Zero for no limit.</param>
    public static void Standby(TimeSpan limit) => Sleep(2, Milliseconds(limit));

    private static int Milliseconds(TimeSpan limit) => checked((int)(limit.Ticks / TimeSpan.TicksPerMillisecond));

    [TargetHook("power.sleep")]
    private static extern void Sleep(int level, int milliseconds);
}
