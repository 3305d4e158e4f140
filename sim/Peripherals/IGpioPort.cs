namespace Flint.Sim.Peripherals;

/// <summary>A port's pins as a board sees them.</summary>
public interface IGpioPort
{
    int PinCount { get; }

    /// <summary>The level that can be measured at a pin, whoever drives it.</summary>
    /// <param name="pin">From 0 to <see cref="PinCount"/> - 1.</param>
    Signal Level(int pin);

    /// <summary>Whether the chip drives the pin.</summary>
    bool IsOutput(int pin);

    /// <summary>Drives a pin from outside, or lets it go with null.</summary>
    void Drive(int pin, bool? level);

    /// <summary>What a resistor outside pulls a pin to that nobody drives.</summary>
    void Pull(int pin, bool level);
}
