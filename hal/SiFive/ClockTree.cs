using Flint.Hal.Clint;
using Flint.Runtime;
using static Flint.Registers.Fe310.Peripherals;
using static Flint.Registers.Fe310.PrciRegisters;

namespace Flint.Hal.SiFive;

/// <summary>The core's clock, from the crystal of 16 MHz: as it is, or multiplied. Peripherals have the same. (FE310-G002 Manual, Clock Generation (PRCI).)</summary>
public static class ClockTree
{
    private const uint Crystal = 16_000_000;

    // The PLL's reference is half of the crystal, its oscillator an even multiple of that from 384 to 768 MHz, its output that by 2, 4 or 8.
    private const uint Reference = Crystal / 2;
    private const uint LowestOscillator = 384_000_000;
    private const uint HighestOscillator = 768_000_000;

    // More than 100 microseconds of the machine timer's 32,768 Hz, though the first tick may be a short one.
    private const int LockTicks = 5;

    // The flash is read at an eighth of the core's clock, so by 40 MHz at most; its plain read command allows 50 MHz. (ISSI IS25LP032D data sheet.)
    private const uint FlashDivisor = 3;

    /// <summary>In Hz, of the core and of all peripherals.</summary>
    public static uint Frequency => CoreFrequency();

    /// <summary>Makes sure that the clock runs before Main begins; costs nothing by itself.</summary>
    public static void Require()
    {
    }

    [RunAtStartup]
    public static void Start()
    {
        PRCI.hfxosccfg.Write(new() { enable = true });
        while (!PRCI.hfxosccfg.ready)
        {
        }

        PRCI.plloutdiv.Write(new() { divby1 = true });
        if (CoreFrequency() == Crystal)
        {
            PRCI.pllcfg.Write(new() { bypass = true, refsel = true, sel = true });
            return;
        }

        QSPI0.sckdiv.Value = FlashDivisor;
        PllcfgValue pll = Multiplier();
        PRCI.pllcfg.Write(pll with { bypass = true });
        PRCI.pllcfg.Write(pll);
        // Until then the flag says nothing.
        Clock.Wait(LockTicks);
        while (!PRCI.pllcfg.@lock)
        {
        }

        PRCI.pllcfg.Write(pll with { sel = true });
    }

    /// <summary>For one of the clocks that the chip's description lists.</summary>
    private static PllcfgValue Multiplier()
    {
        for (uint shift = 1; shift <= 3; shift++)
        {
            uint oscillator = CoreFrequency() << (int)shift;
            if (oscillator is >= LowestOscillator and <= HighestOscillator && oscillator % (2 * Reference) == 0)
                return new() { refsel = true, pllr = Pllr.R2, pllf = oscillator / (2 * Reference) - 1, pllq = (Pllq)shift };
        }

        return default;
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();
}
