namespace Flint.Hal.Rp2350;

/// <summary>A pin that drives something.</summary>
public readonly struct OutputPin
{
    private readonly uint _mask;
    private readonly bool _activeLow;

    internal OutputPin(uint mask, bool activeLow)
    {
        _mask = mask;
        _activeLow = activeLow;
    }

    /// <summary>Whether what is on the pin is switched on.</summary>
    public bool IsOn => PinRegisters.Output.HasAny(_mask) != _activeLow;

    public void On() => Write(!_activeLow);

    public void Off() => Write(_activeLow);

    public void Toggle() => PinRegisters.OutputFlip.Write(_mask);

    /// <param name="isHigh">The level of the pin itself.</param>
    public void Write(bool isHigh)
    {
        if (isHigh)
            PinRegisters.OutputSet.Write(_mask);
        else
            PinRegisters.OutputClear.Write(_mask);
    }
}
