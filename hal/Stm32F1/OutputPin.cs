namespace Flint.Hal.Stm32F1;

/// <summary>A pin that drives something.</summary>
public readonly struct OutputPin
{
    private readonly PortRegisters _port;
    private readonly int _bit;
    private readonly bool _activeLow;

    public OutputPin(PortRegisters port, int bit, bool activeLow)
    {
        _port = port;
        _bit = bit;
        _activeLow = activeLow;
    }

    /// <summary>Whether what is on the pin is switched on.</summary>
    public bool IsOn => IsHigh != _activeLow;

    private bool IsHigh => _port.OutputControl.HasAny(1u << _bit);

    public void On() => Write(!_activeLow);

    public void Off() => Write(_activeLow);

    public void Toggle() => Write(!IsHigh);

    /// <param name="isHigh">The level of the pin itself.</param>
    public void Write(bool isHigh) => _port.BitOperate.Write(1u << (isHigh ? _bit : _bit + 16));
}
