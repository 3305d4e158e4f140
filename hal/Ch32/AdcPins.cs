namespace Flint.Hal.Ch32;

/// <summary>The pins of the converter's channels. (CH32V003 data sheet: pin definitions.)</summary>
public static class AdcPins
{
    /// <exception cref="ArgumentOutOfRangeException">The channel has no pin.</exception>
    public static int Of(int channel) => channel switch
    {
        0 => 2,
        1 => 1,
        2 => 36,
        3 => 50,
        4 => 51,
        5 => 53,
        6 => 54,
        7 => 52,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), "the channels with pins are 0 to 7"),
    };
}
