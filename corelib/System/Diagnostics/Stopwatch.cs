using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Diagnostics;

public class Stopwatch
{
    private long _elapsed;

    private long _startTimeStamp;

    private bool _isRunning;

    public static readonly long Frequency = (long)Platform.GetTickFrequency();

    public static readonly bool IsHighResolution = true;

    public TimeSpan Elapsed => new(Clock.UnitsOfTicks(ElapsedTicks, (uint)TimeSpan.TicksPerSecond));

    public long ElapsedMilliseconds => Clock.UnitsOfTicks(ElapsedTicks, 1000);

    public extern long ElapsedTicks
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public static long GetTimestamp() => Clock.Now;

    public static TimeSpan GetElapsedTime(long startingTimestamp, long endingTimestamp) =>
        new(Clock.UnitsOfTicks(endingTimestamp - startingTimestamp, (uint)TimeSpan.TicksPerSecond));
}
