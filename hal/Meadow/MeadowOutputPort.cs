#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>A pin that drives a level.</summary>
internal sealed class MeadowOutputPort : IDigitalOutputPort
{
    private readonly MeadowDigitalPin _pin;
    private readonly OutputPin _output;
    private bool _state;

    public MeadowOutputPort(MeadowDigitalPin pin, bool initialState, OutputType type)
    {
        // An output begins switched off: at the level that is wanted when high is off.
        var output = new Pin(pin.Pin.Number, activeLow: initialState);
        _pin = pin;
        _output = type == OutputType.OpenDrain ? output.AsOpenDrain() : output.AsOutput();
        _state = InitialState = initialState;
    }

    public IDigitalChannelInfo Channel => _pin.Channel;

    public IPin Pin => _pin;

    public bool InitialState { get; }

    public bool State
    {
        get => _state;
        set
        {
            _state = value;
            _output.Write(value);
        }
    }

    /// <summary>Nothing to do: the pin keeps its level.</summary>
    public void Dispose()
    {
    }
}
