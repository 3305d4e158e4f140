namespace Flint.Hal.Stm32F1;

/// <summary>An SPI controller. (GD32VF103 User Manual, Serial peripheral interface; CH32V003 Reference Manual, SPI.)</summary>
/// <param name="address">Of the first register.</param>
internal readonly struct SpiRegisters(nuint address)
{
    public const uint Controller = 1 << 2;
    public const uint Enable = 1 << 6;
    public const uint LeastSignificantFirst = 1 << 7;
    public const uint SelectedBySoftware = 3 << 8;
    public const uint ReceiveDma = 1 << 0;
    public const uint TransmitDma = 1 << 1;
    public const uint ReceiveNotEmpty = 1 << 0;
    public const uint TransmitEmpty = 1 << 1;
    public const uint Busy = 1 << 7;

    /// <summary>CTL0, CTLR1.</summary>
    public Register32 Control => new(address);

    /// <summary>CTL1, CTLR2.</summary>
    public Register32 Control1 => new(address + 0x04);

    /// <summary>STAT, STATR.</summary>
    public Register32 Status => new(address + 0x08);

    /// <summary>DATA, DATAR.</summary>
    public Register32 Data => new(DataAddress);

    public nuint DataAddress => address + 0x0C;
}
