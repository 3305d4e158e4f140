namespace Flint.Hal.Gd32;

/// <summary>RCU: which peripherals have a clock. (GD32VF103 User Manual, chapter 5.)</summary>
public static class ClockRegisters
{
    /// <summary>Bit of <see cref="Apb2Enable"/>; the ports' bits follow each other.</summary>
    public const int PortAEnableBit = 2;

    /// <summary>Bit of <see cref="Apb2Enable"/>.</summary>
    public const uint Usart0Enable = 1u << 14;

    public static Register32 Apb2Enable => new(0x40021018);
}

/// <summary>One port of 16 pins. (GD32VF103 User Manual, chapter 7.)</summary>
/// <param name="port">0 for A, 1 for B…</param>
public readonly struct PortRegisters(int port)
{
    private nuint Address => 0x40010800 + ((nuint)(uint)port * 0x400);

    public Register32 InputStatus => new(Address + 0x08);

    public Register32 OutputControl => new(Address + 0x0C);

    /// <summary>Writing a one in the low half sets the pin, in the high half clears it.</summary>
    public Register32 BitOperate => new(Address + 0x10);

    /// <summary>CTL0 for pins 0 to 7, CTL1 for 8 to 15: four bits of mode each.</summary>
    public Register32 Control(int pin) => new(Address + ((nuint)(uint)pin / 8 * 4));
}

/// <summary>A USART. (GD32VF103 User Manual, chapter 16.)</summary>
/// <param name="address">Of the first register.</param>
public readonly struct UsartRegisters(nuint address)
{
    /// <summary>Bit of <see cref="Status"/>: a byte was received.</summary>
    public const uint ReceiveNotEmpty = 1u << 5;

    /// <summary>Bit of <see cref="Status"/>: the data register takes the next byte.</summary>
    public const uint TransmitEmpty = 1u << 7;

    /// <summary>Bit of <see cref="Control0"/>.</summary>
    public const uint ReceiverEnable = 1u << 2;

    /// <summary>Bit of <see cref="Control0"/>.</summary>
    public const uint TransmitterEnable = 1u << 3;

    /// <summary>Bit of <see cref="Control0"/>.</summary>
    public const uint Enable = 1u << 13;

    public Register32 Status => new(address + 0x00);

    public Register32 Data => new(address + 0x04);

    /// <summary>Baud rate = peripheral clock / Baud.</summary>
    public Register32 Baud => new(address + 0x08);

    public Register32 Control0 => new(address + 0x0C);
}
