namespace Flint.Hal;

/// <summary>What the devices on one bus may each have of their own.</summary>
/// <param name="Frequency">Of the clock, in Hz, at most.</param>
/// <param name="Mode">0 to 3: clock polarity times 2 plus clock phase.</param>
/// <param name="LeastSignificantFirst">The order of the bits of a byte.</param>
public readonly record struct SpiSettings(int Frequency, int Mode = 0, bool LeastSignificantFirst = false)
{
    /// <summary>After what the bus does by interrupt has ended.</summary>
    internal void ApplyWhenIdle(int bus)
    {
        BusTransfers.WaitUntilIdle(~bus);
        Apply(bus);
    }

    internal void Apply(int bus) => SpiHooks.Open(bus, Frequency, Mode, LeastSignificantFirst);
}
