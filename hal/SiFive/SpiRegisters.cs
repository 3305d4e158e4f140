namespace Flint.Hal.SiFive;

/// <summary>SiFive's SPI controller. (FE310-G002 Manual, Serial Peripheral Interface.)</summary>
/// <param name="address">Of the first register.</param>
public readonly struct SpiRegisters(nuint address)
{
    /// <summary>Bit of <see cref="TransmitData"/>: the FIFO takes no more.</summary>
    public const uint Full = 1u << 31;

    /// <summary>Bit of <see cref="ReceiveData"/>: nothing is there.</summary>
    public const uint Empty = 1u << 31;

    /// <summary>Of <see cref="SelectMode"/>: the controller's own select lines stay inactive.</summary>
    public const uint SelectOff = 3;

    /// <summary>Of <see cref="Format"/>: frames of 8 bits, one line each way.</summary>
    public const uint EightBits = 8 << 16;

    /// <summary>Of <see cref="Format"/>.</summary>
    public const uint LeastSignificantFirst = 1 << 2;

    /// <summary>sckdiv: input clock over twice the bus's clock, less one.</summary>
    public Register32 Divisor => new(address + 0x00);

    /// <summary>sckmode: phase in bit 0, polarity in bit 1.</summary>
    public Register32 ClockMode => new(address + 0x04);

    /// <summary>csmode.</summary>
    public Register32 SelectMode => new(address + 0x18);

    /// <summary>fmt.</summary>
    public Register32 Format => new(address + 0x40);

    /// <summary>txdata.</summary>
    public Register32 TransmitData => new(address + 0x48);

    /// <summary>rxdata: reading takes the frame out of the FIFO.</summary>
    public Register32 ReceiveData => new(address + 0x4C);

    /// <summary>rxmark: more frames than this raise the interrupt.</summary>
    public Register32 ReceiveMark => new(address + 0x54);

    /// <summary>ie: bit 1 for receive.</summary>
    public Register32 InterruptEnable => new(address + 0x70);
}
