namespace Flint.Hal;

/// <summary>A pin that a timer switches on for a part of each period.</summary>
/// <param name="channel">The chip's number for it.</param>
public readonly struct PwmOutput(int channel)
{
    /// <summary>What <see cref="SetDuty"/> takes for always on.</summary>
    public const int FullDuty = 65536;

    /// <summary>The chip's number for it.</summary>
    public int Channel => channel;

    /// <summary>Takes the pin and begins with 0 V.</summary>
    /// <param name="frequency">Periods per second; the outputs of one timer share it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timer cannot make that frequency.</exception>
    public void Start(int frequency) => PwmHooks.Open(channel, frequency);

    /// <summary>From the next period on.</summary>
    /// <param name="duty">High for so many of 65,536 parts of the period: 0 for never, <see cref="FullDuty"/> for always.</param>
    public void SetDuty(int duty) => PwmHooks.SetDuty(channel, duty);

    /// <summary>Gives the pin back, at 0 V.</summary>
    public void Stop() => PwmHooks.Close(channel);
}
