namespace Flint.Sim.Peripherals.Sifive;

/// <summary>Clock control of the FE310: oscillators and PLL, ready as soon as they are enabled (FE310-G002 Manual, Clock Generation).</summary>
public sealed class SifivePrci : IBusDevice
{
    private const uint Enable = 1u << 30;
    private const uint Ready = 1u << 31;

    private uint ringOscillator = Enable | 16 << 16 | 4;
    private uint crystal = Enable;
    private uint pll = 0x0006_0DF1;
    private uint divider = 1 << 8;

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
    }

    private static ulong WithReady(uint configuration) => configuration | ((configuration & Enable) != 0 ? Ready : 0);
}
