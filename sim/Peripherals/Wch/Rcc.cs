using Flint.Sim.Peripherals.Stm32F1;

namespace Flint.Sim.Peripherals.Wch;

/// <summary>The clock and reset unit of the CH32V003 (CH32V003 Reference Manual, Reset and clock control).</summary>
public sealed class Rcc : ClockControl
{
    private const ulong Internal = 24_000_000;

    /// <summary>Of the internal oscillator, the crystal and the PLL.</summary>
    private const uint Enables = 1 << 0 | 1 << 16 | 1 << 24;

    private readonly ChipClocks clocks;
    private readonly Register configuration;

    internal Rcc(SimulatedMachine machine, ChipClocks clocks, string name)
        : base(machine, name)
    {
        this.clocks = clocks;
        Register control = Oscillators(0x00, "RCC_CTLR", 0x83, 0x010D_00F9, Enables);
        // SWS shows what SW asks for.
        configuration = Define(0x04, "RCC_CFGR0", 0x20, 0x0701_FFF3, 0xC, () => configuration!.Value & ~0xCu | (configuration.Value & 3) << 2);
        Define(0x08, "RCC_INTR", writable: 0x009D_1D00, readOnly: 0x9D);
        Register apb2Reset = Define(0x0C, "RCC_APB2PRSTR", writable: 0x5A35);
        Register apb1Reset = Define(0x10, "RCC_APB1PRSTR", writable: 0x1020_0801);
        Register ahb = Define(0x14, "RCC_AHBPCENR", 0x4, 0x5);
        Register apb2 = Define(0x18, "RCC_APB2PCENR", writable: 0x5A35);
        Register apb1 = Define(0x1C, "RCC_APB1PCENR", writable: 0x1020_0801);
        Reasons(0x24, "RCC_RSTSCKR");
        Gate(ahb, null, (0, "DMA1", 0x4002_0000));
        Gate(
            apb2,
            apb2Reset,
            (0, "AFIO", 0x4001_0000),
            (2, "IOPA", 0x4001_0800),
            (4, "IOPC", 0x4001_1000),
            (5, "IOPD", 0x4001_1400),
            (9, "ADC1", 0x4001_2400),
            (11, "TIM1", 0x4001_2C00),
            (12, "SPI1", 0x4001_3000),
            (14, "USART1", 0x4001_3800));
        Gate(apb1, apb1Reset, (0, "TIM2", 0x4000_0000), (11, "WWDG", 0x4000_2C00), (21, "I2C1", 0x4000_5400), (28, "PWR", 0x4000_7000));
        FallBackOnWaking(clocks, control, configuration, Enables);
        Changed();
    }

    protected override void Changed()
    {
        base.Changed();
        clocks.IsLowSpeedOn = (this[0x24] & 1) != 0;
        uint value = configuration.Value;
        ulong source = (value & 3) == 2 ? 2 * Internal : Internal;
        uint divisor = value >> 4 & 15;
        // Divisors of 1 to 8, then powers of two.
        ulong core = divisor < 8 ? source / (divisor + 1) : source >> (int)(divisor - 7);
        clocks.Set(ChipClock.MachineTimer, core);
        clocks.Set(ChipClock.Apb1, core);
        clocks.Set(ChipClock.Apb2, core);
        clocks.Set(ChipClock.Apb1Timers, core);
        clocks.Set(ChipClock.Apb2Timers, core);
        clocks.Set(ChipClock.Adc, core / 2);
    }
}
