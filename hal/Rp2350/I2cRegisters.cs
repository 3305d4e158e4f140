namespace Flint.Hal.Rp2350;

/// <summary>DW_apb_i2c. (RP2350 Datasheet, I2C.)</summary>
/// <param name="address">Of the first register.</param>
internal readonly struct I2cRegisters(nuint address)
{
    /// <summary>Bits of <see cref="Data"/>: read a byte, stop behind it, start anew before it.</summary>
    public const uint ReadCommand = 1u << 8;

    public const uint StopAfter = 1u << 9;

    public const uint RestartBefore = 1u << 10;

    /// <summary>Bits of the interrupt registers.</summary>
    public const uint ReceiveFull = 1u << 2;

    public const uint TransmitEmpty = 1u << 4;

    public const uint Aborted = 1u << 6;

    public const uint Stopped = 1u << 9;

    /// <summary>Bits of <see cref="Status"/>.</summary>
    public const uint TransmitNotFull = 1u << 1;

    public const uint ReceiveNotEmpty = 1u << 3;

    /// <summary>Bits of <see cref="AbortSource"/>.</summary>
    public const uint AddressNotAcknowledged = 1u << 0;

    public const uint DataNotAcknowledged = 1u << 3;

    public const uint ArbitrationLost = 1u << 12;

    /// <summary>IC_CON.</summary>
    public Register32 Control => new(address);

    /// <summary>IC_TAR.</summary>
    public Register32 Target => new(address + 0x04);

    /// <summary>IC_DATA_CMD.</summary>
    public Register32 Data => new(address + 0x10);

    /// <summary>IC_FS_SCL_HCNT: periods of clk_sys that SCL is high.</summary>
    public Register32 HighTime => new(address + 0x1C);

    /// <summary>IC_FS_SCL_LCNT.</summary>
    public Register32 LowTime => new(address + 0x20);

    /// <summary>IC_INTR_MASK.</summary>
    public Register32 InterruptMask => new(address + 0x30);

    /// <summary>IC_RAW_INTR_STAT.</summary>
    public Register32 RawInterrupts => new(address + 0x34);

    /// <summary>IC_TX_TL: the transmit interrupt comes at so many commands in the FIFO.</summary>
    public Register32 TransmitLevel => new(address + 0x3C);

    /// <summary>IC_CLR_INTR: reading forgets all interrupts and why a transfer was aborted.</summary>
    public Register32 ClearAll => new(address + 0x40);

    /// <summary>IC_ENABLE.</summary>
    public Register32 Enable => new(address + 0x6C);

    /// <summary>IC_STATUS.</summary>
    public Register32 Status => new(address + 0x70);

    /// <summary>IC_SDA_HOLD: periods of clk_sys that SDA stays behind SCL's fall.</summary>
    public Register32 Hold => new(address + 0x7C);

    /// <summary>IC_TX_ABRT_SOURCE.</summary>
    public Register32 AbortSource => new(address + 0x80);

    /// <summary>IC_ENABLE_STATUS: bit 0 while it is on.</summary>
    public Register32 EnableStatus => new(address + 0x9C);

    /// <summary>IC_FS_SPKLEN: the longest spike that is not heard, in periods of clk_sys.</summary>
    public Register32 SpikeLength => new(address + 0xA0);
}
