namespace Flint.Hal.Rp2350;

/// <summary>A pin of an RP2350.</summary>
/// <param name="number">Its GPIO number, 0 to 29.</param>
/// <param name="activeLow">The part on the pin is on, or pressed, at 0 V.</param>
public readonly struct Pin(int number, bool activeLow)
{
    /// <summary>Makes it a GPIO output, switched off.</summary>
    public OutputPin AsOutput()
    {
        var pin = new OutputPin(1u << number, activeLow);
        pin.Off();
        PinRegisters.EnableSet.Write(1u << number);
        PinRegisters.Connect(number, PinRegisters.SioFunction, PinRegisters.Normal | PinRegisters.InputEnable);
        return pin;
    }

    /// <summary>Makes it a GPIO input.</summary>
    public InputPin AsInput(Pull pull = Pull.None)
    {
        uint resistor = pull == Pull.Up ? PinRegisters.PullUp : pull == Pull.Down ? PinRegisters.PullDown : 0;
        PinRegisters.EnableClear.Write(1u << number);
        PinRegisters.Connect(number, PinRegisters.SioFunction, PinRegisters.Normal | PinRegisters.InputEnable | resistor);
        return new InputPin(1u << number, activeLow);
    }
}
