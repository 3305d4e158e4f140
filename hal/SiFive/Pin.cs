namespace Flint.Hal.SiFive;

/// <summary>A pin of an FE310.</summary>
/// <param name="number">0 to 31: its bit in the GPIO registers.</param>
/// <param name="activeLow">The part on the pin is on, or pressed, at 0 V.</param>
public readonly struct Pin(int number, bool activeLow)
{
    /// <summary>Makes it a GPIO output, switched off.</summary>
    public OutputPin AsOutput()
    {
        uint mask = 1u << number;
        var pin = new OutputPin(mask, activeLow);
        pin.Off();
        GpioRegisters.FunctionEnable.Clear(mask);
        GpioRegisters.OutputEnable.Set(mask);
        return pin;
    }

    /// <summary>Makes it a GPIO input.</summary>
    /// <exception cref="NotSupportedException">The pull is <see cref="Pull.Down"/>: the chip has pull-ups only.</exception>
    public InputPin AsInput(Pull pull = Pull.None)
    {
        if (pull == Pull.Down)
            throw new NotSupportedException("the FE310 has no pull-down resistors");
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
