namespace Flint.Sim.Peripherals.Sifive;

/// <summary>
/// Clock control of the FE310: oscillators and PLL, ready as soon as they are enabled (FE310-G002 Manual, Clock Generation). The ring oscillator is taken for one of the crystal's frequency.
/// </summary>
public sealed class SifivePrci : IBusDevice, IResettable
{
    private const ulong Crystal = 16_000_000;
    private const uint Selected = 1 << 16;
    private const uint Bypassed = 1 << 18;

    private const uint Enable = 1u << 30;
    private const uint Ready = 1u << 31;

    private uint ringOscillator;
    private uint crystal;
    private uint pll;
    private uint divider;

    private readonly ChipClocks clocks;

    internal SifivePrci(ChipClocks clocks)
    {
        this.clocks = clocks;
        Reset();
    }

    /// <summary>Of the core and the peripherals, in Hz.</summary>
    private ulong Core
    {
        get
        {
            if ((pll & Selected) == 0)
                return Crystal;
            ulong output = (pll & Bypassed) != 0 ? Crystal : Crystal / ((pll & 7) + 1) * 2 * ((pll >> 4 & 0x3F) + 1) >> (int)(pll >> 10 & 3);
            return (divider & 1 << 8) != 0 ? output : output / (2 * ((divider & 0x3F) + 1));
        }
    }

    public void Reset()
    {
        ringOscillator = Enable | 16 << 16 | 4;
        crystal = Enable;
        pll = 0x0006_0DF1;
        divider = 1 << 8;
        clocks.Set(ChipClock.Apb1, Core);
    }

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x00 => WithReady(ringOscillator),
        0x04 => WithReady(crystal),
        0x08 => pll | Ready,
        0x0C => divider,
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
        switch (offset)
        {
            case 0x00:
                ringOscillator = (uint)value & 0x401F_003F;
                break;
            case 0x04:
                crystal = (uint)value & Enable;
                break;
            case 0x08:
                pll = (uint)value & 0x0007_0FF7;
                break;
            case 0x0C:
                divider = (uint)value & 0x13F;
                break;
        }

        clocks.Set(ChipClock.Apb1, Core);
    }

    private static ulong WithReady(uint configuration) => configuration | ((configuration & Enable) != 0 ? Ready : 0);
}
