namespace Flint.Hal.Rp2350;

/// <summary>A pin that is read.</summary>
public readonly struct InputPin
{
    private readonly uint _mask;
    private readonly bool _activeLow;

    internal InputPin(uint mask, bool activeLow)
    {
        _mask = mask;
        _activeLow = activeLow;
    }

    /// <summary>Whether the part on the pin is active: a button is pressed.</summary>
    public bool IsActive => Read() != _activeLow;

    /// <summary>True at a high level.</summary>
    public bool Read() => PinRegisters.Input.HasAny(_mask);
}
