namespace Flint.Hal.Rp2350;

/// <summary>Arm's PL011. (RP2350 Datasheet, UART.)</summary>
/// <param name="address">Of the first register.</param>
public readonly struct UartRegisters(nuint address)
{
    /// <summary>Bit of <see cref="Flags"/>: the FIFO takes no more.</summary>
    public const uint TransmitFull = 1u << 5;

    /// <summary>Bit of <see cref="Flags"/>: nothing was received.</summary>
    public const uint ReceiveEmpty = 1u << 4;

    /// <summary>Bit of <see cref="Flags"/>: the last bit has not left yet.</summary>
    public const uint Busy = 1u << 3;

    /// <summary>Bits of <see cref="LineControl"/>: characters of 8 bits, FIFOs.</summary>
    public const uint EightBitsWithFifos = (3u << 5) | (1u << 4);

    /// <summary>Bits of <see cref="Control"/>: the UART, its transmitter and its receiver.</summary>
    public const uint Enable = (1u << 0) | (1u << 8) | (1u << 9);

    /// <summary>Bits of the interrupt registers.</summary>
    public const uint ReceiveInterrupts = (1u << 4) | (1u << 6);

    /// <summary>Bit of the interrupt registers.</summary>
    public const uint TransmitInterrupt = 1u << 5;

    /// <summary>UARTDR.</summary>
    public Register32 Data => new(address);

    /// <summary>UARTFR.</summary>
    public Register32 Flags => new(address + 0x18);

    /// <summary>UARTIBRD.</summary>
    public Register32 Divisor => new(address + 0x24);

    /// <summary>UARTFBRD: 64ths.</summary>
    public Register32 Fraction => new(address + 0x28);

    /// <summary>UARTLCR_H: writing it takes the divisor over.</summary>
    public Register32 LineControl => new(address + 0x2C);

    /// <summary>UARTCR.</summary>
    public Register32 Control => new(address + 0x30);

    /// <summary>UARTIFLS: at which levels of the FIFOs the interrupts come.</summary>
    public Register32 Levels => new(address + 0x34);

    /// <summary>UARTIMSC.</summary>
    public SharedRegister32 InterruptMask => new(address + 0x38);

    /// <summary>UARTMIS.</summary>
    public Register32 InterruptStatus => new(address + 0x40);

    /// <summary>UARTICR.</summary>
    public Register32 InterruptClear => new(address + 0x44);

    /// <summary>8 bits, no parity, one stop bit.</summary>
    public void Start(uint clock, uint baud)
    {
        // Sixteen periods a bit, with six bits of fraction, rounded.
        uint divisor = (uint)((((ulong)clock * 8 / baud) + 1) / 2);
        Divisor.Write(divisor >> 6);
        Fraction.Write(divisor & 63);
        LineControl.Write(EightBitsWithFifos);
        Control.Write(Enable);
    }
}
