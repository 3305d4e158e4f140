namespace Flint.Hal;

/// <summary>What a pin is for while no peripheral has it.</summary>
public enum PinMode
{
    Input,
    InputPullUp,
    InputPullDown,
    Output,

    /// <summary>Low is driven, high is left to a resistor.</summary>
    OpenDrain,

    /// <summary>Low is driven, the chip's own resistor pulls up.</summary>
    OpenDrainPullUp,

    /// <summary>Neither driven nor read; for the analog-to-digital converter, or to save power.</summary>
    Analog,
}
