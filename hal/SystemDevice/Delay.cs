using Flint.Runtime;

namespace Flint.SystemDevice;

/// <summary>Short waits in a loop, without floating point.</summary>
public static class Delay
{
    private const int FractionBits = 20;

    /// <summary>Instead of <c>DelayHelper.DelayMicroseconds</c>: returns when at least so much time has passed.</summary>
    public static void Microseconds(int microseconds, bool allowThreadYield)
    {
        if (microseconds <= 0)
            return;
        ulong ticksPerMicrosecond = ((Frequency() << FractionBits) / 1_000_000) + 1;

        // One more tick, as the present one has begun already.
        Wait((((uint)microseconds * ticksPerMicrosecond) >> FractionBits) + 1);
    }

    /// <summary>Instead of <c>DelayHelper.DelayMilliseconds</c>.</summary>
    public static void Milliseconds(int milliseconds, bool allowThreadYield) => Thread.Sleep(milliseconds);

    /// <summary>Instead of <c>DelayHelper.Delay</c>.</summary>
    public static void Of(TimeSpan time, bool allowThreadYield)
    {
        long microseconds = (time.Ticks + TimeSpan.TicksPerMicrosecond - 1) / TimeSpan.TicksPerMicrosecond;
        for (; microseconds > int.MaxValue; microseconds -= int.MaxValue)
            Microseconds(int.MaxValue, allowThreadYield);
        Microseconds((int)microseconds, allowThreadYield);
    }

    [TargetValue("clock.frequency")]
    private static extern ulong Frequency();

    [TargetHook("clock.wait")]
    private static extern void Wait(ulong ticks);
}
