using Flint.Hal.Stm32F1;
using Flint.Runtime;

namespace Flint.Hal.Ch32;

/// <summary>
/// The core's clock: the internal oscillator of 24 MHz divided by 3 as it is after reset, by another number of 1 to 8, or doubled by the PLL. All buses and timers have the same. (CH32V003
/// Reference Manual, Reset and clock control.)
/// </summary>
public static class ClockTree
{
    private const uint Oscillator = 24_000_000;
    private const uint PllEnable = 1 << 24;
    private const uint PllStable = 1 << 25;
    private const uint FromPll = 2;
    private const uint SourceMask = 3 << 2;

    /// <summary>In Hz, of the core and of all peripherals.</summary>
    public static uint Frequency => CoreFrequency();

    /// <summary>For a clock that the chip's description lists and that is not the one after reset.</summary>
    public static void Start()
    {
        if (CoreFrequency() <= Oscillator)
        {
            ClockRegisters.Configuration.Write(((Oscillator / CoreFrequency()) - 1) << 4);
            return;
        }

        // The flash needs two clocks above 24 MHz.
        new Register32(0x4002_2000).Write(1);
        ClockRegisters.Configuration.Write(0);
        ClockRegisters.Control.Set(PllEnable);
        while (!ClockRegisters.Control.HasAny(PllStable))
        {
        }

        ClockRegisters.Configuration.Write(FromPll);
        while ((ClockRegisters.Configuration.Value & SourceMask) != FromPll << 2)
        {
        }
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();
}
