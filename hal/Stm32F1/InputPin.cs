namespace Flint.Hal.Stm32F1;

/// <summary>A pin that is read.</summary>
public readonly struct InputPin
{
    private readonly PortRegisters _port;
    private readonly int _bit;
    private readonly bool _activeLow;

    public InputPin(PortRegisters port, int bit, bool activeLow)
    {
        _port = port;
        _bit = bit;
        _activeLow = activeLow;
    }

    /// <summary>Whether the part on the pin is active: a button is pressed.</summary>
    public bool IsActive => Read() != _activeLow;

    /// <summary>True at a high level.</summary>
    public bool Read() => _port.InputStatus.HasAny(1u << _bit);
}
