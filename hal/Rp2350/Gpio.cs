namespace Flint.Hal.Rp2350;

/// <summary>The RP2350's pins, by their GPIO number. (RP2350 Datasheet, GPIO.)</summary>
public static class Gpio
{
    public static void Open(int pin) => PeripheralResets.Release(PeripheralResets.IoBank0 | PeripheralResets.PadsBank0);

    /// <exception cref="NotSupportedException">The chip has no open-drain outputs.</exception>
    public static void Configure(int pin, PinMode mode)
    {
        if (mode is PinMode.OpenDrain or PinMode.OpenDrainPullUp)
            throw new NotSupportedException("the RP2350 has no open-drain outputs; make the pin an input to let it go");
        if (mode == PinMode.Analog)
        {
            PinRegisters.Pad(pin).Write(PinRegisters.OutputDisable);
            PinRegisters.Control(pin).Write(PinRegisters.NoFunction);
            return;
        }

        if (mode == PinMode.Output)
            PinRegisters.EnableSet.Write(1u << pin);
        else
            PinRegisters.EnableClear.Write(1u << pin);
        uint resistor = mode == PinMode.InputPullUp ? PinRegisters.PullUp : mode == PinMode.InputPullDown ? PinRegisters.PullDown : 0;
        PinRegisters.Connect(pin, PinRegisters.SioFunction, PinRegisters.Normal | PinRegisters.InputEnable | resistor);
    }

    public static void Write(int pin, bool isHigh)
    {
        if (isHigh)
            PinRegisters.OutputSet.Write(1u << pin);
        else
            PinRegisters.OutputClear.Write(1u << pin);
    }

    public static void Toggle(int pin) => PinRegisters.OutputFlip.Write(1u << pin);

    public static bool Read(int pin) => PinRegisters.Input.HasAny(1u << pin);

    public static bool Output(int pin) => PinRegisters.Output.HasAny(1u << pin);

    public static void Watch(int pin, Edge edges) => GpioInterrupt.Watch(pin, edges);
}
