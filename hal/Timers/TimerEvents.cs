namespace Flint.Hal;

/// <summary>Where a chip's driver reports the end of a timer's period.</summary>
public static class TimerEvents
{
    /// <summary>By the handler.</summary>
    /// <param name="timer">The chip's number for it.</param>
    public static void Raise(int timer) => TimerTicks.Raise(timer, 0);
}
