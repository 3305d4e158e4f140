using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The clock that goes on while the program does not, where the board feeds it.</summary>
public static class RealTimeClock
{
    /// <summary>Seconds since 1970, or since the clock first had power when nobody set it.</summary>
    public static long Seconds
    {
        get => Read();
        set => Write(value);
    }

    [TargetHook("rtc.read")]
    private static extern long Read();

    [TargetHook("rtc.write")]
    private static extern void Write(long seconds);
}
