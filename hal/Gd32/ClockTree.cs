using Flint.Hal.Stm32F1;
using Flint.Runtime;

namespace Flint.Hal.Gd32;

/// <summary>
/// The core's clock: the internal oscillator of 8 MHz as it is after reset, or half of it multiplied by the PLL. APB2 and the timers have the core's clock; APB1 has half of it above
/// 54 MHz. (GD32VF103 User Manual, Reset and clock unit.)
/// </summary>
public static class ClockTree
{
    private const uint Oscillator = 8_000_000;
    private const uint Reference = Oscillator / 2;
    private const uint HighestCore = 108_000_000;
    private const uint HighestApb1 = 54_000_000;
    private const uint PllEnable = 1 << 24;
    private const uint PllStable = 1 << 25;
    private const uint FromPll = 2;
    private const uint SourceMask = 3 << 2;
    private const uint HalfForApb1 = 4 << 8;

    /// <summary>In Hz, of the core, of APB2 and of all timers.</summary>
    public static uint Frequency => CoreFrequency();

    /// <summary>In Hz: USART1 and 2, SPI1 and 2, I2C.</summary>
    public static uint Apb1Frequency => CoreFrequency() > HighestApb1 ? CoreFrequency() / 2 : CoreFrequency();

    /// <exception cref="InvalidOperationException">The board asks for a clock that the PLL cannot make.</exception>
    [RunAtStartup]
    public static void Start()
    {
        uint core = CoreFrequency();
        if (core == Oscillator)
            return;
        uint factor = core / Reference;
        if (core % Reference != 0 || factor < 2 || core > HighestCore)
            throw new InvalidOperationException("clock.core must be a multiple of 4 MHz from 8 to 108 MHz");
        // The flash needs two clocks above 36 MHz, three above 72.
        new Register32(0x4002_2000).Write(core > 72_000_000 ? 2u : core > 36_000_000 ? 1u : 0);
        // PLLMF is the factor less two, from 16 on less one, its fifth bit far from the others.
        uint code = factor < 16 ? factor - 2 : factor - 1;
        uint configuration = (code & 15) << 18 | (code >> 4) << 29 | (core > HighestApb1 ? HalfForApb1 : 0);
        ClockRegisters.Configuration.Write(configuration);
        ClockRegisters.Control.Set(PllEnable);
        while (!ClockRegisters.Control.HasAny(PllStable))
        {
        }

        ClockRegisters.Configuration.Write(configuration | FromPll);
        while ((ClockRegisters.Configuration.Value & SourceMask) != FromPll << 2)
        {
        }
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();
}
