namespace Flint.Hal.SiFive;

/// <summary>PRCI: where the FE310's clock comes from. (FE310-G002 Manual, chapter 6.)</summary>
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

    /// <summary>hfxosccfg: the 16 MHz crystal.</summary>
    public static Register32 CrystalConfiguration => new(Address + 0x04);

    public static Register32 PllConfiguration => new(Address + 0x08);
}
