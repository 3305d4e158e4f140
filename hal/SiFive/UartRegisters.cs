namespace Flint.Hal.SiFive;

/// <summary>SiFive's UART. (FE310-G002 Manual, Universal Asynchronous Receiver/Transmitter.)</summary>
/// <param name="address">Of the first register.</param>
public readonly struct UartRegisters(nuint address)
{
    /// <summary>Bit of <see cref="TransmitData"/>: the FIFO takes no more.</summary>
    public const uint Full = 1u << 31;

    /// <summary>Bit of <see cref="ReceiveData"/>: nothing was received.</summary>
    public const uint Empty = 1u << 31;

    /// <summary>Bit of <see cref="TransmitControl"/> and <see cref="ReceiveControl"/>.</summary>
    public const uint Enable = 1u << 0;

    /// <summary>txdata.</summary>
    public Register32 TransmitData => new(address + 0x00);

    /// <summary>rxdata: reading takes the byte out of the FIFO.</summary>
    public Register32 ReceiveData => new(address + 0x04);

    /// <summary>txctrl.</summary>
    public Register32 TransmitControl => new(address + 0x08);

    /// <summary>rxctrl.</summary>
    public Register32 ReceiveControl => new(address + 0x0C);

    /// <summary>ie: bit 0 for transmit, bit 1 for receive.</summary>
    public Register32 InterruptEnable => new(address + 0x10);

    /// <summary>ip: bit 0 for transmit, bit 1 for receive.</summary>
    public Register32 InterruptPending => new(address + 0x14);

    /// <summary>div: baud rate = input clock / (Divisor + 1).</summary>
    public Register32 Divisor => new(address + 0x18);
}
