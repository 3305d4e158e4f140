namespace Flint.Hal.SiFive;

/// <summary>PRCI: where the FE310's clock comes from. (FE310-G002 Manual, Clock Generation (PRCI).)</summary>
public static class ClockRegisters
{
    private const uint Address = 0x10008000;

    /// <summary>Bit of <see cref="CrystalConfiguration"/>: the crystal runs.</summary>
    public const uint CrystalEnable = 1u << 30;

    /// <summary>Bit of <see cref="CrystalConfiguration"/>: the crystal is stable.</summary>
    public const uint CrystalReady = 1u << 31;

    /// <summary>Bit of <see cref="PllConfiguration"/>: the core runs from the PLL's output.</summary>
    public const uint PllSelect = 1u << 16;

    /// <summary>Bit of <see cref="PllConfiguration"/>: the PLL's input is the crystal.</summary>
    public const uint PllReferenceSelect = 1u << 17;

    /// <summary>Bit of <see cref="PllConfiguration"/>: the PLL's output is its input.</summary>
    public const uint PllBypass = 1u << 18;

    /// <summary>Bit of <see cref="PllConfiguration"/>: the PLL's output is stable.</summary>
    public const uint PllLock = 1u << 31;

    /// <summary>Bit of <see cref="PllOutputDivider"/>: not divided.</summary>
    public const uint PllDivideByOne = 1u << 8;

    /// <summary>hfxosccfg: the 16 MHz crystal.</summary>
    public static Register32 CrystalConfiguration => new(Address + 0x04);

    /// <summary>pllcfg.</summary>
    public static Register32 PllConfiguration => new(Address + 0x08);

    /// <summary>plloutdiv: what the PLL's output is divided by.</summary>
    public static Register32 PllOutputDivider => new(Address + 0x0C);
}
