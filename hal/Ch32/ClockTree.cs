using Flint.Runtime;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>
/// The core's clock: the internal oscillator of 24 MHz divided by 3 as it is after reset, by another number of 1 to 8, or doubled by the PLL. All buses and timers have the same. (CH32V003
/// Reference Manual, Reset and clock control.)
/// </summary>
public static class ClockTree
{
    private const uint Oscillator = 24_000_000;
    private const uint FromPll = 2;

    /// <summary>In Hz, of the core and of all peripherals.</summary>
    public static uint Frequency => CoreFrequency();

    /// <summary>For a clock that the chip's description lists and that is not the one after reset.</summary>
    public static void Start()
    {
        if (CoreFrequency() <= Oscillator)
        {
            RCC.CFGR0.Write(new() { HPRE = (Oscillator / CoreFrequency()) - 1 });
            return;
        }

        // The flash needs two clocks above 24 MHz.
        FLASH.ACTLR.Write(new() { LATENCY = true });
        RCC.CFGR0.Value = 0;
        RCC.CTLR.PLLON = true;
        while (!RCC.CTLR.PLLRDY)
        {
        }

        RCC.CFGR0.Write(new() { SW = FromPll });
        while (RCC.CFGR0.SWS != FromPll)
        {
        }
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();
}
