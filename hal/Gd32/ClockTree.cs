using Flint.Hal.Stm32F1;
using Flint.Runtime;

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
    private const uint CrystalEnable = 1 << 16;
    private const uint CrystalStable = 1 << 17;
    private const uint PllEnable = 1 << 24;
    private const uint PllStable = 1 << 25;
    private const uint FromPll = 2;
    private const uint SourceMask = 3 << 2;
    private const uint PllFromCrystal = 1 << 16;
    private const uint HalfForApb1 = 4 << 8;

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
        new Register32(0x4002_2000).Write(core > 72_000_000 ? 2u : core > 36_000_000 ? 1u : 0);
        if (CrystalFrequency() != 0)
        {
            ClockRegisters.Control.Set(CrystalEnable);
            WaitFor(CrystalStable);
            // PREDV0, less one, makes the reference of the crystal's clock.
            new Register32(0x4002_102C).Write((CrystalFrequency() / Reference) - 1);
        }

        // PLLMF is the factor less two, from 16 on less one, its fifth bit far from the others. 15 cannot be had.
        uint factor = core / Reference;
        uint code = factor < 16 ? factor - 2 : factor - 1;
        uint configuration = (code & 15) << 18 | (code >> 4) << 29 | (core > HighestApb1 ? HalfForApb1 : 0) | AdcDivisor << 14
            | (CrystalFrequency() != 0 ? PllFromCrystal : 0);
        ClockRegisters.Configuration.Write(configuration);
        ClockRegisters.Control.Set(PllEnable);
        WaitFor(PllStable);
        ClockRegisters.Configuration.Write(configuration | FromPll);
        while ((ClockRegisters.Configuration.Value & SourceMask) != FromPll << 2)
        {
        }
    }

    /// <summary>After a sleep with the oscillators off, from which the chip wakes by the internal one.</summary>
    internal static void Restore()
    {
        if (CoreFrequency() != Internal && (ClockRegisters.Configuration.Value & SourceMask) != FromPll << 2)
            Start();
    }

    private static void WaitFor(uint flag)
    {
        while (!ClockRegisters.Control.HasAny(flag))
        {
        }
    }

    [TargetValue("clock.core")]
    private static extern uint CoreFrequency();

    /// <summary>In Hz, a multiple of 4 MHz; 0 when the board has none.</summary>
    [TargetValue("clock.crystal")]
    private static extern uint CrystalFrequency();
}
