using System.Runtime.CompilerServices;
using Flint.Hal.Riscv;
using Flint.Registers.Fe310;
using static Flint.Registers.Fe310.Peripherals;

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
            GPIO0.iof_en.Clear(mask);
            GPIO0.output_en.Set(mask);
            return;
        }

        if (mode is not (PinMode.Input or PinMode.InputPullUp))
            throw new NotSupportedException(mode switch
            {
                PinMode.InputPullDown => "the FE310 has no pull-down resistors",
                PinMode.Analog => "the FE310 has no analog inputs",
                _ => "the FE310 has no open-drain outputs",
            });
        GPIO0.iof_en.Clear(mask);
        GPIO0.output_en.Clear(mask);
        if (mode == PinMode.InputPullUp)
            GPIO0.pullup.Set(mask);
        else
            GPIO0.pullup.Clear(mask);
        GPIO0.input_en.Set(mask);
    }

    public static void Write(int pin, bool isHigh)
    {
        if (isHigh)
            GPIO0.output_val.Set(1u << pin);
        else
            GPIO0.output_val.Clear(1u << pin);
    }

    public static void Toggle(int pin) => Atomic.Xor(ref Unsafe.As<Gpio0Registers.InputValRegister, uint>(ref GPIO0.output_val), 1u << pin);

    public static bool Read(int pin) => (GPIO0.input_val.Value & 1u << pin) != 0;

    public static void Watch(int pin, Edge edges) => GpioInterrupts.Watch(pin, edges);

    public static bool Output(int pin) => (GPIO0.output_val.Value & 1u << pin) != 0;
}
