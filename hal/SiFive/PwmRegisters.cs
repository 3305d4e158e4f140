namespace Flint.Hal.SiFive;

/// <summary>SiFive's PWM unit: one counter, four comparators. (FE310-G002 Manual, Pulse Width Modulator.)</summary>
/// <param name="unit">0 with comparators of 8 bits, 1 and 2 with 16.</param>
public readonly struct PwmRegisters(int unit)
{
    /// <summary>Bit of <see cref="Configuration"/>: interrupts stay until they are cleared.</summary>
    public const uint Sticky = 1 << 8;

    /// <summary>Bit of <see cref="Configuration"/>: the count begins anew after comparator 0 matched.</summary>
    public const uint ZeroAtMatch = 1 << 9;

    /// <summary>Bit of <see cref="Configuration"/>: comparators do not fall in the middle of a period.</summary>
    public const uint Deglitch = 1 << 10;

    /// <summary>Bit of <see cref="Configuration"/>.</summary>
    public const uint EnableAlways = 1 << 12;

    /// <summary>Bit of <see cref="Configuration"/>: comparator 0's interrupt.</summary>
    public const uint Matched0 = 1 << 28;

    private nuint Address => 0x1001_5000 + ((nuint)(uint)unit * 0x1_0000);

    /// <summary>pwmcfg: the exponent of the scale in its low four bits.</summary>
    public Register32 Configuration => new(Address + 0x00);

    /// <summary>pwmcount.</summary>
    public Register32 Count => new(Address + 0x08);

    /// <summary>pwmcmp0 to 3: the output is high while the scaled count is not below it.</summary>
    public Register32 Compare(int comparator) => new(Address + 0x20 + ((nuint)(uint)comparator * 4));
}
