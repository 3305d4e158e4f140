namespace Flint.Hal;

/// <summary>Where a chip's driver reports the moment of an edge.</summary>
public static class CaptureEvents
{
    /// <summary>By the handler.</summary>
    /// <param name="channel">The chip's number for it.</param>
    /// <param name="ticks">When the edge was, in ticks of the value <c>capture.frequency</c>; wraps.</param>
    public static void Raise(int channel, uint ticks) => TimerTicks.Raise(~channel, ticks);
}
