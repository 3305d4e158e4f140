namespace System;

public readonly struct TimeSpan
{
    public const long TicksPerMillisecond = 10_000;

    public const long TicksPerSecond = 10_000_000;

    internal readonly long _ticks;

    public TimeSpan(long ticks) => _ticks = ticks;

    public long Ticks => _ticks;
}
