namespace Flint.Sim.Peripherals.Sifive;

/// <summary>
/// Clock control of the FE310: oscillators, ready as soon as they are enabled, and the PLL (FE310-G002 Manual, Clock Generation). The ring oscillator is taken for one of the crystal's frequency.
/// </summary>
/// <remarks>For the first 100 microseconds the PLL's lock flag says nothing, so here it comes and goes until then.</remarks>
public sealed class SifivePrci : IBusDevice, IResettable
{
    private const ulong Crystal = 16_000_000;
    private const uint Selected = 1 << 16;
    private const uint Bypassed = 1 << 18;

    private const uint Dividers = 0xFF7;
    private const uint FromCrystal = 1 << 17;
    private const ulong Glitches = 8;

    private const uint Enable = 1u << 30;
    private const uint Ready = 1u << 31;

    private uint ringOscillator;
    private uint crystal;
    private uint pll;
    private uint divider;
    private ulong started;

    private static readonly TimeSpan settling = TimeSpan.FromMicroseconds(100);

    private readonly Clock clock;
    private readonly DiagnosticLog diagnostics;
    private readonly string name;
    private readonly ChipClocks clocks;

    internal SifivePrci(Clock clock, DiagnosticLog diagnostics, string name, ChipClocks clocks)
    {
        this.clock = clock;
        this.diagnostics = diagnostics;
        this.name = name;
        this.clocks = clocks;
        Reset();
    }

    private bool IsSettled => clock.Now - started >= clock.Cycles(settling);

    /// <summary>What the lock flag says, which is not whether it is so.</summary>
    private bool SeemsLocked => (pll & Bypassed) == 0 && (IsSettled || (clock.Now - started) * Glitches / clock.Cycles(settling) % 2 != 0);

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
        0x08 => pll | (SeemsLocked ? Ready : 0),
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
                WritePll((uint)value & 0x0007_0FF7);
                break;
            case 0x0C:
                divider = (uint)value & 0x13F;
                break;
        }

        clocks.Set(ChipClock.Apb1, Core);
    }

    private void WritePll(uint value)
    {
        // It looks for its frequency anew when it is switched on, or to have another.
        bool isOn = (value & Bypassed) == 0;
        if (isOn && ((pll & Bypassed) != 0 || ((value ^ pll) & (Dividers | FromCrystal)) != 0))
            started = clock.Now;
        pll = value;
        if (isOn && (value & Selected) != 0 && !IsSettled)
        {
            diagnostics.Tell(
                DiagnosticKind.ClockNotReady, name, $"the core's clock is the PLL of {name}, which needs {settling.TotalMicroseconds:0} µs to have its frequency: wait that long, then for pllcfg.plllock");
        }
    }

    private static ulong WithReady(uint configuration) => configuration | ((configuration & Enable) != 0 ? Ready : 0);
}
