using Flint.Sim.Peripherals.Stm32F1;

namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>The reset and clock unit of the GD32VF103 (GD32VF103 User Manual, Reset and clock unit).</summary>
public sealed class Rcu : ClockControl
{
    private const ulong Internal = 8_000_000;
    private const uint CrystalEnable = 1 << 16;

    /// <summary>Of the internal oscillator, the crystal, and three PLLs.</summary>
    private const uint Enables = 1 << 0 | CrystalEnable | 1 << 24 | 1 << 26 | 1 << 28;

    private readonly ChipClocks clocks;
    private readonly ulong crystal;
    private readonly Register configuration;
    private readonly Register configuration1;
    private readonly Register backup;

    /// <param name="crystal">Of the board, in Hz.</param>
    internal Rcu(SimulatedMachine machine, ChipClocks clocks, string name, ulong crystal)
        : base(machine, name)
    {
        this.crystal = crystal;
        this.clocks = clocks;
        Register control = Oscillators(0x00, "RCU_CTL", 0x83, 0x150D_00F9, Enables);
        // SCSS shows what SCS asks for.
        configuration = Define(0x04, "RCU_CFG0", 0, 0x3FFF_FFF3, 0xC, () => configuration!.Value & ~0xCu | (configuration.Value & 3) << 2);
        Define(0x08, "RCU_INT", writable: 0x00FF_7F00, readOnly: 0xFF);
        Register apb2Reset = Define(0x0C, "RCU_APB2RST", writable: 0x5E7D);
        Register apb1Reset = Define(0x10, "RCU_APB1RST", writable: 0x3E7E_C83F);
        Register ahb = Define(0x14, "RCU_AHBEN", 0x14, 0x1157);
        Register apb2 = Define(0x18, "RCU_APB2EN", writable: 0x5E7D);
        Register apb1 = Define(0x1C, "RCU_APB1EN", writable: 0x3E7E_C83F);
        backup = Oscillators(0x20, "RCU_BDCTL", 0x18, 0x0001_831D, 1);
        Reasons(0x24, "RCU_RSTSCK");
        Define(0x28, "RCU_AHBRST", writable: 0x1000);
        configuration1 = Define(0x2C, "RCU_CFG1", writable: 0x7_FFFF);
        Define(0x34, "RCU_DSV", writable: 3);
        Gate(ahb, null, (0, "DMA0", 0x4002_0000), (1, "DMA1", 0x4002_0400));
        Gate(
            apb2,
            apb2Reset,
            (0, "AF", 0x4001_0000),
            (2, "PA", 0x4001_0800),
            (3, "PB", 0x4001_0C00),
            (4, "PC", 0x4001_1000),
            (5, "PD", 0x4001_1400),
            (6, "PE", 0x4001_1800),
            (9, "ADC0", 0x4001_2400),
            (10, "ADC1", 0x4001_2800),
            (11, "TIMER0", 0x4001_2C00),
            (12, "SPI0", 0x4001_3000),
            (14, "USART0", 0x4001_3800));
        Gate(
            apb1,
            apb1Reset,
            (0, "TIMER1", 0x4000_0000),
            (1, "TIMER2", 0x4000_0400),
            (2, "TIMER3", 0x4000_0800),
            (3, "TIMER4", 0x4000_0C00),
            (4, "TIMER5", 0x4000_1000),
            (5, "TIMER6", 0x4000_1400),
            (11, "WWDGT", 0x4000_2C00),
            (14, "SPI1", 0x4000_3800),
            (15, "SPI2", 0x4000_3C00),
            (17, "USART1", 0x4000_4400),
            (18, "USART2", 0x4000_4800),
            (19, "UART3", 0x4000_4C00),
            (20, "UART4", 0x4000_5000),
            (21, "I2C0", 0x4000_5400),
            (22, "I2C1", 0x4000_5800),
            (27, "BKPI", 0x4000_6C00),
            (28, "PMU", 0x4000_7000));
        FallBackOnWaking(clocks, control, configuration, Enables);
        Changed();
    }

    protected override void Changed()
    {
        base.Changed();
        uint value = configuration.Value;
        ulong bus = Divided(Source(value & 3), value >> 4 & 15, 8);
        ulong apb1 = Divided(bus, value >> 8 & 7, 4);
        ulong apb2 = Divided(bus, value >> 11 & 7, 4);
        clocks.Set(ChipClock.MachineTimer, bus / 4);
        clocks.Set(ChipClock.Apb1, apb1);
        clocks.Set(ChipClock.Apb2, apb2);
        // A timer has twice the clock of a bus that is divided.
        clocks.Set(ChipClock.Apb1Timers, apb1 == bus ? apb1 : 2 * apb1);
        clocks.Set(ChipClock.Apb2Timers, apb2 == bus ? apb2 : 2 * apb2);
        clocks.Set(ChipClock.Adc, apb2 / (2 * ((value >> 14 & 3) + 1)));
    }

    private ulong Source(uint selection) => selection switch
    {
        0 => Internal,
        1 => crystal,
        _ => Pll,
    };

    private ulong Pll
    {
        get
        {
            uint value = configuration.Value;
            ulong reference = (value & 1 << 16) == 0 ? Internal / 2 : crystal / ((configuration1.Value & 15) + 1);
            uint code = (value >> 18 & 15) | (value >> 29 & 1) << 4;
            return code switch
            {
                13 => reference * 13 / 2,
                14 => reference * 16,
                < 16 => reference * Math.Min(16, code + 2),
                _ => reference * (code + 1),
            };
        }
    }

    /// <summary>By a power of two, whose field has its highest bit set when it divides at all.</summary>
    private static ulong Divided(ulong clock, uint field, uint divides) => (field & divides) == 0 ? clock : divides == 8 && field >= 12 ? clock >> (int)(field - 6) : clock >> (int)(field - divides + 1);

    /// <summary>The backup domain is reset by a loss of its supply only.</summary>
    public override void Reset()
    {
        uint kept = backup.Value;
        base.Reset();
        backup.Value = kept;
    }
}
