namespace Flint.Hal.SiFive;

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
    public bool IsOn => IsHigh != _activeLow;

    private bool IsHigh => GpioRegisters.OutputValue.HasAny(_mask);

    public void On() => Write(!_activeLow);

    public void Off() => Write(_activeLow);

    public void Toggle() => Write(!IsHigh);

    /// <param name="isHigh">The level of the pin itself.</param>
    public void Write(bool isHigh)
    {
        if (isHigh)
            GpioRegisters.OutputValue.Set(_mask);
        else
            GpioRegisters.OutputValue.Clear(_mask);
    }
}
