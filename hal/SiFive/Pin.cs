namespace Flint.Hal.SiFive;

/// <summary>A pin of an FE310.</summary>
/// <param name="number">0 to 31: its bit in the GPIO registers.</param>
/// <param name="activeLow">The part on the pin is on, or pressed, at 0 V.</param>
public readonly struct Pin(int number, bool activeLow)
{
    /// <summary>Makes it a GPIO output; the level is what was last written, off after reset on active-low pins only once set.</summary>
    public OutputPin AsOutput()
    {
        uint mask = 1u << number;
        GpioRegisters.FunctionEnable.Clear(mask);
        var pin = new OutputPin(mask, activeLow);
        pin.Off();
        GpioRegisters.OutputEnable.Set(mask);
        return pin;
    }

    /// <summary>Makes it a GPIO input.</summary>
    /// <param name="pull">The chip has pull-ups only; <see cref="Pull.Down"/> leaves the pin floating.</param>
    public InputPin AsInput(Pull pull = Pull.None)
    {
        uint mask = 1u << number;
        GpioRegisters.FunctionEnable.Clear(mask);
        GpioRegisters.OutputEnable.Clear(mask);
        if (pull == Pull.Up)
            GpioRegisters.PullUp.Set(mask);
        else
            GpioRegisters.PullUp.Clear(mask);
        GpioRegisters.InputEnable.Set(mask);
        return new InputPin(mask, activeLow);
    }
}

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
    public bool IsOn => (GpioRegisters.OutputValue.Value & _mask) != 0 != _activeLow;

    public void On() => Write(!_activeLow);

    public void Off() => Write(_activeLow);

    public void Toggle()
    {
        var output = GpioRegisters.OutputValue;
        output.Value ^= _mask;
    }

    /// <param name="isHigh">The level of the pin itself.</param>
    public void Write(bool isHigh)
    {
        if (isHigh)
            GpioRegisters.OutputValue.Set(_mask);
        else
            GpioRegisters.OutputValue.Clear(_mask);
    }
}

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
    public bool Read() => (GpioRegisters.InputValue.Value & _mask) != 0;
}
