namespace Flint.Hal.Gd32;

/// <summary>RCU: which peripherals have a clock. (GD32VF103 User Manual, Reset and clock unit.)</summary>
public static class ClockRegisters
{
    /// <summary>Bit of <see cref="Apb2Enable"/>; the ports' bits follow each other.</summary>
    public const int PortAEnableBit = 2;

    /// <summary>Bit of <see cref="Apb2Enable"/>.</summary>
    public const uint Usart0Enable = 1u << 14;

    /// <summary>RCU_APB2EN.</summary>
    public static Register32 Apb2Enable => new(0x40021018);
}
