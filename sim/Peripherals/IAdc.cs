namespace Flint.Sim.Peripherals;

/// <summary>A chip's analog inputs, as a board sees them.</summary>
public interface IAdc
{
    int ChannelCount { get; }

    /// <summary>The voltage that gives the largest result.</summary>
    int ReferenceMillivolts { get; }

    /// <param name="channel">From 0 to <see cref="ChannelCount"/> - 1.</param>
    void SetMillivolts(int channel, int value);
}
