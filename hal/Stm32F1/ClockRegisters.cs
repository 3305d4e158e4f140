using System.Runtime.CompilerServices;

namespace Flint.Hal.Stm32F1;

/// <summary>RCU or RCC: which peripherals have a clock. (GD32VF103 User Manual, Reset and clock unit; CH32V003 Reference Manual, Reset and clock control.)</summary>
public static class ClockRegisters
{
    /// <summary>Bit of <see cref="Apb2Enable"/>; the ports' bits follow each other.</summary>
    public const int PortAEnableBit = 2;

    /// <summary>Bit of <see cref="Apb2Enable"/>: the first converter.</summary>
    public const uint AdcEnable = 1u << 9;

    /// <summary>Bit of <see cref="Apb2Enable"/>: the first USART.</summary>
    public const uint UsartEnable = 1u << 14;

    /// <summary>Sets bits of a register here, which handlers may do, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enable(Register32 register, uint mask)
    {
        using (Boards.Interrupts.Mask())
            register.Set(mask);
    }

    /// <summary>AHBEN, AHBPCENR.</summary>
    public static Register32 AhbEnable => new(0x40021014);

    /// <summary>APB2EN, APB2PCENR.</summary>
    public static Register32 Apb2Enable => new(0x40021018);

    /// <summary>RSTSCK, RSTSCKR: why the chip was reset.</summary>
    public static Register32 ResetSource => new(0x40021024);
}
