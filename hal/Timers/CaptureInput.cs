using Flint.Boards;

namespace Flint.Hal;

/// <summary>A pin whose edges are stamped with the time: by a timer, exact to its tick, or, on a chip that has none for it, by an interrupt.</summary>
/// <param name="channel">The chip's number for it.</param>
public readonly struct CaptureInput(int channel)
{
    /// <summary>Ticks per second of what <see cref="RunningCapture.WaitAsync"/> gives.</summary>
    public static int Frequency => TimerHooks.CaptureFrequency();

    /// <exception cref="NotSupportedException">The channel cannot see both edges.</exception>
    /// <exception cref="InvalidOperationException">The channel is in use already.</exception>
    public RunningCapture Start(Edge edges)
    {
        TimerTicks.RequireFree(~channel);
        using (Interrupts.Mask())
        {
            TimerHooks.StartCapture(channel, edges);
            return new RunningCapture(channel, new TimerTicks(~channel));
        }
    }
}
