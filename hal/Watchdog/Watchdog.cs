using Flint.Runtime;

namespace Flint.Hal;

/// <summary>Resets the chip when the program stops feeding it. Most cannot be stopped again.</summary>
public static class Watchdog
{
    /// <exception cref="ArgumentOutOfRangeException">The chip's watchdog cannot wait that long.</exception>
    public static void Start(TimeSpan limit) => Start(checked((int)(limit.Ticks / TimeSpan.TicksPerMillisecond)));

    /// <summary>The limit begins anew.</summary>
    [TargetHook("watchdog.feed")]
    public static extern void Feed();

    [TargetHook("watchdog.start")]
    private static extern void Start(int milliseconds);
}
