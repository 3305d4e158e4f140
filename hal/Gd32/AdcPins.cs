namespace Flint.Hal.Gd32;

/// <summary>The pins of the converters' channels. (GD32VF103 data sheet: pin definitions.)</summary>
public static class AdcPins
{
    /// <exception cref="ArgumentOutOfRangeException">The channel has no pin.</exception>
    public static int Of(int channel) => channel switch
    {
        >= 0 and < 8 => channel,
        8 or 9 => 16 + channel - 8,
        >= 10 and < 16 => 32 + channel - 10,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), "the channels with pins are 0 to 15"),
    };
}
