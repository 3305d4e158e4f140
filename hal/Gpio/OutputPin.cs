namespace Flint.Hal;

/// <summary>A pin that drives something.</summary>
public readonly struct OutputPin
{
    private readonly int _number;
    private readonly bool _activeLow;

    internal OutputPin(int number, bool activeLow)
    {
        _number = number;
        _activeLow = activeLow;
    }

    /// <summary>Whether what is on the pin is switched on.</summary>
    public bool IsOn => GpioHooks.Output(_number) != _activeLow;

    public void On() => Write(!_activeLow);

    public void Off() => Write(_activeLow);

    public void Toggle() => GpioHooks.Toggle(_number);

    /// <param name="isHigh">The level of the pin itself.</param>
    public void Write(bool isHigh) => GpioHooks.Write(_number, isHigh);

    /// <summary>The level at the pin: an open-drain pin that is let go can be held low by others.</summary>
    public bool Read() => GpioHooks.Read(_number);
}
