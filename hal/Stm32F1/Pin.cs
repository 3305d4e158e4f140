using System.Runtime.CompilerServices;

namespace Flint.Hal.Stm32F1;

/// <summary>A pin of a chip with ports as the STM32F1 has them: GD32VF103, CH32V003.</summary>
/// <param name="number">16 times the port (A is 0) plus the pin in the port.</param>
/// <param name="activeLow">The part on the pin is on, or pressed, at 0 V.</param>
public readonly struct Pin(int number, bool activeLow)
{
    // CTLn[1:0] above MDn[1:0]. (GD32VF103 User Manual: GPIO pin configuration.)
    private const uint FloatingInput = 0b0100;
    private const uint PulledInput = 0b1000;
    private const uint PushPullOutput = 0b0010;
    internal const uint AlternateOutput = 0b1011;

    private PortRegisters Port => new(number >> 4);

    private int Bit => number & 15;

    /// <summary>Makes it a GPIO output at up to 2 MHz, switched off.</summary>
    public OutputPin AsOutput()
    {
        EnablePort();
        var pin = new OutputPin(Port, Bit, activeLow);
        pin.Off();
        SetMode(PushPullOutput);
        return pin;
    }

    /// <summary>Makes it a GPIO input.</summary>
    public InputPin AsInput(Pull pull = Pull.None)
    {
        EnablePort();
        if (pull != Pull.None)
            Port.BitOperate.Write(1u << (pull == Pull.Up ? Bit : Bit + 16));
        SetMode(pull == Pull.None ? FloatingInput : PulledInput);
        return new InputPin(Port, Bit, activeLow);
    }

    internal void EnablePort() => ClockRegisters.Apb2Enable.Set(1u << (ClockRegisters.PortAEnableBit + (number >> 4)));

    // A few instructions once the number is known.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetMode(uint mode)
    {
        int shift = Bit % 8 * 4;
        var control = Port.Control(Bit);
        control.Value = (control.Value & ~(0b1111u << shift)) | (mode << shift);
    }
}
