namespace Flint.Hal.Stm32F1;

/// <summary>One port of 16 pins. (GD32VF103 User Manual, General-purpose and alternate-function I/Os.)</summary>
/// <param name="port">0 for A, 1 for B…</param>
public readonly struct PortRegisters(int port)
{
    private nuint Address => 0x40010800 + ((nuint)(uint)port * 0x400);

    /// <summary>GPIOx_ISTAT: the levels of the pins.</summary>
    public Register32 InputStatus => new(Address + 0x08);

    /// <summary>GPIOx_OCTL.</summary>
    public Register32 OutputControl => new(Address + 0x0C);

    /// <summary>GPIOx_BOP: writing a one in the low half sets the pin, in the high half clears it.</summary>
    public Register32 BitOperate => new(Address + 0x10);

    /// <summary>GPIOx_CTL0 for pins 0 to 7, GPIOx_CTL1 for 8 to 15: four bits of mode each.</summary>
    public Register32 Control(int pin) => new(Address + ((nuint)(uint)pin / 8 * 4));
}
