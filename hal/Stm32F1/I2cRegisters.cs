namespace Flint.Hal.Stm32F1;

/// <summary>An I2C controller. (GD32VF103 User Manual, Inter-integrated circuit interface; CH32V003 Reference Manual, I2C.)</summary>
/// <param name="address">Of the first register.</param>
internal readonly struct I2cRegisters(nuint address)
{
    public const uint Enable = 1 << 0;
    public const uint Start = 1 << 8;
    public const uint Stop = 1 << 9;
    public const uint Acknowledge = 1 << 10;
    public const uint Position = 1 << 11;
    public const uint SoftwareReset = 1 << 15;

    public const uint ErrorInterrupts = 1 << 8;
    public const uint EventInterrupts = 1 << 9;
    public const uint BufferInterrupts = 1 << 10;

    public const uint StartSent = 1 << 0;
    public const uint AddressSent = 1 << 1;
    public const uint TransferFinished = 1 << 2;
    public const uint ReceiveNotEmpty = 1 << 6;
    public const uint TransmitEmpty = 1 << 7;
    public const uint BusError = 1 << 8;
    public const uint ArbitrationLost = 1 << 9;
    public const uint Refused = 1 << 10;

    /// <summary>CTL0, CTLR1.</summary>
    public Register32 Control => new(address);

    /// <summary>CTL1, CTLR2: the bus clock in MHz, and interrupts.</summary>
    public Register32 Control1 => new(address + 0x04);

    /// <summary>DATA, DATAR.</summary>
    public Register32 Data => new(address + 0x10);

    /// <summary>STAT0, STAR1.</summary>
    public Register32 Status => new(address + 0x14);

    /// <summary>STAT1, STAR2: reading it after <see cref="Status"/> lets the transfer go on behind the address.</summary>
    public Register32 Status1 => new(address + 0x18);

    /// <summary>CKCFG, CKCFGR.</summary>
    public Register32 Clock => new(address + 0x1C);

    /// <summary>RT, where the chip has it: the longest rise time in clocks plus one.</summary>
    public Register32 RiseTime => new(address + 0x20);
}
