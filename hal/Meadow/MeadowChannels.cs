#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>What a digital pin can do.</summary>
internal class MeadowDigitalChannel(string name) : IDigitalChannelInfo
{
    public string Name => name;

    public bool InputCapable => true;

    public bool OutputCapable => true;

    public bool InterruptCapable => true;

    public bool PullDownCapable => Pin.HasPullDown;

    public bool PullUpCapable => true;

    public bool InverseLogic => false;

    public int? InterruptGroup => null;
}

internal sealed class MeadowPwmChannel(string name, int channel) : MeadowDigitalChannel(name), IPwmChannelInfo
{
    public uint Timer => 0;

    public uint TimerChannel => (uint)channel;

    /// <summary>No limit of its own: what the timer cannot make, <see cref="IPwmPort.Start"/> refuses.</summary>
    public float MinimumFrequency => 0;

    /// <inheritdoc cref="MinimumFrequency"/>
    public float MaximumFrequency => float.PositiveInfinity;
}

internal sealed class MeadowAnalogChannel(string name) : IAnalogChannelInfo
{
    public string Name => name;

    public bool InputCapable => true;

    public bool OutputCapable => false;

    public byte Precision => (byte)AnalogInput.Bits;
}
