namespace Flint.Hal.SiFive;

/// <summary>The FE310's pins.</summary>
public static class Gpio
{
    public static void Open(int pin)
    {
    }

    /// <exception cref="NotSupportedException">The chip has neither pull-down resistors nor open-drain outputs nor analog inputs.</exception>
    public static void Configure(int pin, PinMode mode)
    {
        uint mask = 1u << pin;
        if (mode == PinMode.Output)
        {
            GpioRegisters.FunctionEnable.Clear(mask);
            GpioRegisters.OutputEnable.Set(mask);
            return;
        }

        if (mode is not (PinMode.Input or PinMode.InputPullUp))
            throw new NotSupportedException(mode switch
            {
                PinMode.InputPullDown => "the FE310 has no pull-down resistors",
                PinMode.Analog => "the FE310 has no analog inputs",
                _ => "the FE310 has no open-drain outputs",
            });
        GpioRegisters.FunctionEnable.Clear(mask);
        GpioRegisters.OutputEnable.Clear(mask);
        if (mode == PinMode.InputPullUp)
            GpioRegisters.PullUp.Set(mask);
        else
            GpioRegisters.PullUp.Clear(mask);
        GpioRegisters.InputEnable.Set(mask);
    }

    public static void Write(int pin, bool isHigh)
    {
        if (isHigh)
            GpioRegisters.OutputValue.Set(1u << pin);
        else
            GpioRegisters.OutputValue.Clear(1u << pin);
    }

    public static void Toggle(int pin) => GpioRegisters.OutputValue.Toggle(1u << pin);

    public static bool Read(int pin) => GpioRegisters.InputValue.HasAny(1u << pin);

    public static void Watch(int pin, Edge edges) => GpioInterrupts.Watch(pin, edges);

    public static bool Output(int pin) => GpioRegisters.OutputValue.HasAny(1u << pin);
}
