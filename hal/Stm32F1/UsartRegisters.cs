namespace Flint.Hal.Stm32F1;

/// <summary>A USART. (GD32VF103 User Manual, Universal synchronous/asynchronous receiver/transmitter.)</summary>
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

    /// <summary>USART_STAT.</summary>
    public Register32 Status => new(address + 0x00);

    /// <summary>USART_DATA.</summary>
    public Register32 Data => new(DataAddress);

    internal nuint DataAddress => address + 0x04;

    /// <summary>USART_BAUD: baud rate = peripheral clock / Baud.</summary>
    public Register32 Baud => new(address + 0x08);

    /// <summary>USART_CTL0.</summary>
    public Register32 Control0 => new(address + 0x0C);

    /// <summary>USART_CTL2.</summary>
    public Register32 Control2 => new(address + 0x14);
}
