using Flint.Runtime;

namespace Flint.Hal;

/// <summary>A voltage that the analog-to-digital converter reads.</summary>
/// <param name="channel">The chip's number for it.</param>
public readonly struct AnalogInput(int channel)
{
    /// <summary>The chip's number for it.</summary>
    public int Channel => channel;

    /// <summary>Bits of what <see cref="Read"/> gives.</summary>
    public static extern int Bits { [TargetValue("adc.bits")] get; }

    /// <summary>The voltage of the greatest reading plus one, in millivolts.</summary>
    private static extern int Reference { [TargetValue("adc.millivolts")] get; }

    /// <summary>Takes the pin and makes the converter ready.</summary>
    public AnalogInput Open()
    {
        AdcHooks.Open(channel);
        return this;
    }

    /// <summary>Converts once and waits for it; 0 at 0 V.</summary>
    public int Read() => AdcHooks.Read(channel);

    /// <inheritdoc cref="Read"/>
    public int ReadMillivolts() => (Read() * Reference) >> Bits;
}
