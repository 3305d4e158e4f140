namespace Flint.Hal.SiFive;

/// <summary>SiFive's UART. (FE310-G002 Manual, chapter 18.)</summary>
/// <param name="address">Of the first register.</param>
public readonly struct UartRegisters(nuint address)
{
    /// <summary>Bit of <see cref="TransmitData"/>: the FIFO takes no more.</summary>
    public const uint Full = 1u << 31;

    /// <summary>Bit of <see cref="ReceiveData"/>: nothing was received.</summary>
    public const uint Empty = 1u << 31;

    /// <summary>Bit of <see cref="TransmitControl"/> and <see cref="ReceiveControl"/>.</summary>
    public const uint Enable = 1u << 0;

    public Register32 TransmitData => new(address + 0x00);

    public Register32 ReceiveData => new(address + 0x04);

    public Register32 TransmitControl => new(address + 0x08);

    public Register32 ReceiveControl => new(address + 0x0C);

    /// <summary>Baud rate = input clock / (Divisor + 1).</summary>
    public Register32 Divisor => new(address + 0x18);
}
