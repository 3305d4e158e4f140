using Flint.Boards;

namespace Flint.Hal;

/// <summary>A timer of the chip that interrupts in a fixed period, exact to its own clock however busy the program is.</summary>
/// <param name="number">The chip's number for it.</param>
public readonly struct HardwareTimer(int number)
{
    /// <summary>Begins with a full period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The timer cannot make that period.</exception>
    /// <exception cref="InvalidOperationException">The timer runs already.</exception>
    public RunningTimer Start(TimeSpan period)
    {
        if (period.Ticks is < TimeSpan.TicksPerMicrosecond or > int.MaxValue * TimeSpan.TicksPerMicrosecond)
            throw new ArgumentOutOfRangeException(nameof(period), "a period is 1 microsecond to 35 minutes");
        TimerTicks.RequireFree(number);
        using (Interrupts.Mask())
        {
            TimerHooks.Start(number, (int)(period.Ticks / TimeSpan.TicksPerMicrosecond));
            return new RunningTimer(number, new TimerTicks(number));
        }
    }
}
