using System.Runtime.CompilerServices;

namespace Flint.Hal.Stm32F1;

/// <summary>Pins of a chip with ports as the STM32F1 has them, GD32VF103 and CH32V003: 16 times the port (A is 0) plus the pin in the port. Of a constant pin little is left of each method, which LLVM does not foresee.</summary>
public static class Gpio
{
    // CTLn[1:0] above MDn[1:0]. (GD32VF103 User Manual: GPIO pin configuration.)
    private const uint Analog = 0b0000;
    private const uint FloatingInput = 0b0100;
    private const uint PulledInput = 0b1000;
    private const uint PushPullOutput = 0b0010;
    private const uint OpenDrainOutput = 0b0110;
    internal const uint AlternateOutput = 0b1011;
    internal const uint AlternateOpenDrain = 0b1111;

    /// <exception cref="NotSupportedException">The pin is the debugger's, who cannot do without it.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Open(int pin)
    {
        Release(pin);
        ClockRegisters.Enable(ClockRegisters.Apb2Enable, 1u << (ClockRegisters.PortAEnableBit + (pin >> 4)));
    }

    /// <summary>Outputs at up to 2 MHz.</summary>
    /// <exception cref="NotSupportedException">The mode is <see cref="PinMode.OpenDrainPullUp"/>: outputs have no resistors.</exception>
    public static void Configure(int pin, PinMode mode)
    {
        switch (mode)
        {
            case PinMode.Input:
                SetMode(pin, FloatingInput);
                break;
            case PinMode.InputPullUp or PinMode.InputPullDown:
                Write(pin, mode == PinMode.InputPullUp);
                SetMode(pin, PulledInput);
                break;
            case PinMode.Output:
                SetMode(pin, PushPullOutput);
                break;
            case PinMode.OpenDrain:
                SetMode(pin, OpenDrainOutput);
                break;
            case PinMode.Analog:
                SetMode(pin, Analog);
                break;
            default:
                throw new NotSupportedException("the chip has no pull-up resistors on outputs");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(int pin, bool isHigh) => Port(pin).BitOperate.Write(1u << ((pin & 15) + (isHigh ? 0 : 16)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Toggle(int pin) => Write(pin, !Output(pin));

    public static bool Read(int pin) => Port(pin).InputStatus.HasAny(1u << (pin & 15));

    public static bool Output(int pin) => Port(pin).OutputControl.HasAny(1u << (pin & 15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetMode(int pin, uint mode)
    {
        int shift = pin % 8 * 4;
        var control = Port(pin).Control(pin & 15);
        // A handler may change another pin of the register.
        using (Boards.Interrupts.Mask())
            control.Value = (control.Value & ~(0b1111u << shift)) | (mode << shift);
    }

    [Flint.Runtime.TargetHook("gpio.release")]
    private static extern void Release(int pin);

    private static PortRegisters Port(int pin) => new(pin >> 4);
}
