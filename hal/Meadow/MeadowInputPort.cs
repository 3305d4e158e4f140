#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>A pin that is read.</summary>
internal class MeadowInputPort : IDigitalInputPort
{
    private readonly MeadowDigitalPin _pin;
    private InputPin _input;
    private ResistorMode _resistor;

    public MeadowInputPort(MeadowDigitalPin pin, ResistorMode resistor)
    {
        _pin = pin;
        Resistor = resistor;
    }

    public IDigitalChannelInfo Channel => _pin.Channel;

    public IPin Pin => _pin;

    public bool State => _input.Read();

    /// <exception cref="System.NotSupportedException">The chip has no such resistor.</exception>
    public ResistorMode Resistor
    {
        get => _resistor;
        set
        {
            _input = _pin.Pin.AsInput(value switch
            {
                ResistorMode.InternalPullUp => Pull.Up,
                ResistorMode.InternalPullDown => Pull.Down,
                _ => Pull.None,
            });
            _resistor = value;
        }
    }

    protected InputPin Input => _input;

    public void Dispose() => Dispose(true);

    protected virtual void Dispose(bool disposing)
    {
    }
}
