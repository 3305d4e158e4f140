#nullable enable
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>What a digital pin can do; what a chip cannot, such as a resistor it lacks, it says when it is asked.</summary>
internal class MeadowDigitalChannel(string name) : IDigitalChannelInfo
{
    public string Name => name;

    public bool InputCapable => true;

    public bool OutputCapable => true;

    public bool InterruptCapable => true;

    public bool PullDownCapable => true;

    public bool PullUpCapable => true;

    public bool InverseLogic => false;

    public int? InterruptGroup => null;
}

internal sealed class MeadowPwmChannel(string name, int channel) : MeadowDigitalChannel(name), IPwmChannelInfo
{
    public uint Timer => 0;

    public uint TimerChannel => (uint)channel;

    public float MinimumFrequency => 1;

    public float MaximumFrequency => 1_000_000;
}

internal sealed class MeadowAnalogChannel(string name) : IAnalogChannelInfo
{
    public string Name => name;

    public bool InputCapable => true;

    public bool OutputCapable => false;

    public byte Precision => (byte)AnalogInput.Bits;
}
