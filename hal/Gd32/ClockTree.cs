using Flint.Runtime;
using static Flint.Registers.Gd32vf103.Peripherals;
using Cfg0 = Flint.Registers.Gd32vf103.RcuRegisters.Cfg0Value;

namespace Flint.Hal.Gd32;

/// <summary>
/// The core's clock: the internal oscillator of 8 MHz as it is after reset, or 4 MHz multiplied by the PLL, of the board's crystal if it has one. APB2 and the timers have the core's clock;
/// APB1 has half of it above 54 MHz. (GD32VF103 User Manual, Reset and clock unit.)
/// </summary>
public static class ClockTree
{
    private const uint Internal = 8_000_000;
    private const uint Reference = 4_000_000;
    private const uint HighestApb1 = 54_000_000;
    private const uint HighestAdc = 14_000_000;
    private const uint FromPll = 2;
    private const uint HalfForApb1 = 4;

    /// <summary>In Hz, of the core, of APB2 and of all timers.</summary>
    public static uint Frequency => CoreFrequency();

    /// <summary>In Hz: USART1 and 2, SPI1 and 2, I2C.</summary>
    public static uint Apb1Frequency => CoreFrequency() > HighestApb1 ? CoreFrequency() / 2 : CoreFrequency();

    /// <summary>Of the ADC: the smallest divisor of APB2 by 2, 4, 6 or 8 that is not too fast for it.</summary>
    private static uint AdcDivisor => ((CoreFrequency() + (2 * HighestAdc) - 1) / (2 * HighestAdc)) - 1;

    /// <summary>For a clock that the chip's description lists and that is not the one after reset.</summary>
    public static void Start()
    {
        uint core = CoreFrequency();
        // The flash needs two clocks above 36 MHz, three above 72.
        FMC.WS.Value = core > 72_000_000 ? 2u : core > 36_000_000 ? 1u : 0;
        if (CrystalFrequency() != 0)
        {
            RCU.CTL.HXTALEN = true;
            while (!RCU.CTL.HXTALSTB)
            {
            }

            // Makes the reference of the crystal's clock.
            RCU.CFG1.Write(new() { PREDV0 = (CrystalFrequency() / Reference) - 1 });
        }

        // PLLMF is the factor less two, from 16 on less one. 15 cannot be had.
        uint factor = core / Reference;
        uint code = factor < 16 ? factor - 2 : factor - 1;
        Cfg0 configuration = new()
        {
            PLLMF_3_0 = code & 15,
            PLLMF_4 = (code >> 4) != 0,
            APB1PSC = core > HighestApb1 ? HalfForApb1 : 0,
            ADCPSC_1_0 = AdcDivisor,
            PLLSEL = CrystalFrequency() != 0,
        };
        RCU.CFG0.Write(configuration);
        RCU.CTL.PLLEN = true;
        while (!RCU.CTL.PLLSTB)
        {
        }

        RCU.CFG0.Write(configuration with { SCS = FromPll });
        while (RCU.CFG0.SCSS != FromPll)
        {
        }
    }

    /// <summary>After a sleep with the oscillators off, from which the chip wakes by the internal one.</summary>
    internal static void Restore()
    {
        if (CoreFrequency() != Internal && RCU.CFG0.SCSS != FromPll)
            Start();
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();

    /// <summary>In Hz, a multiple of 4 MHz; 0 when the board has none.</summary>
    [TargetValue("clock.crystal")]
    private static extern uint CrystalFrequency();
}
