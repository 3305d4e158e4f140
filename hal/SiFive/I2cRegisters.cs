namespace Flint.Hal.SiFive;

/// <summary>The FE310's I2C controller, OpenCores' of 8-bit registers. (FE310-G002 Manual, Inter-Integrated Circuit Master Interface.)</summary>
public static class I2cRegisters
{
    private const uint Address = 0x1001_6000;

    /// <summary>Bit of <see cref="Control"/>.</summary>
    public const uint Enable = 1 << 7;

    /// <summary>Bit of <see cref="Control"/>.</summary>
    public const uint InterruptEnable = 1 << 6;

    /// <summary>Bit of <see cref="Command"/>: a start, or a repeated one, before the byte.</summary>
    public const uint Start = 1 << 7;

    /// <summary>Bit of <see cref="Command"/>: a stop after the byte.</summary>
    public const uint Stop = 1 << 6;

    /// <summary>Bit of <see cref="Command"/>.</summary>
    public const uint Read = 1 << 5;

    /// <summary>Bit of <see cref="Command"/>.</summary>
    public const uint Write = 1 << 4;

    /// <summary>Bit of <see cref="Command"/>: the byte read is the last.</summary>
    public const uint Refuse = 1 << 3;

    /// <summary>Bit of <see cref="Command"/>: clears the interrupt.</summary>
    public const uint Acknowledge = 1 << 0;

    /// <summary>Bit of <see cref="Status"/>: the device refused the byte.</summary>
    public const uint Refused = 1 << 7;

    /// <summary>Bit of <see cref="Status"/>.</summary>
    public const uint ArbitrationLost = 1 << 5;

    /// <summary>Bit of <see cref="Status"/>: a byte is on its way.</summary>
    public const uint InProgress = 1 << 1;

    /// <summary>prerlo: the low half of the clock over five times the bus's clock, less one.</summary>
    public static Register32 PrescaleLow => new(Address + 0x00);

    /// <summary>prerhi.</summary>
    public static Register32 PrescaleHigh => new(Address + 0x04);

    /// <summary>ctr.</summary>
    public static Register32 Control => new(Address + 0x08);

    /// <summary>txr, written.</summary>
    public static Register32 Transmit => new(Address + 0x0C);

    /// <summary>rxr, read.</summary>
    public static Register32 Receive => new(Address + 0x0C);

    /// <summary>cr, written.</summary>
    public static Register32 Command => new(Address + 0x10);

    /// <summary>sr, read.</summary>
    public static Register32 Status => new(Address + 0x10);
}
