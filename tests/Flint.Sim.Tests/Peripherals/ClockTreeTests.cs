namespace Flint.Sim.Tests.Peripherals;

/// <summary>What clock units make of the clocks that other devices have.</summary>
public sealed class ClockTreeTests
{
    private const ulong Prci = 0x1000_8000;
    private const ulong Pwm0 = 0x1001_5000;
    private const ulong Spi1 = 0x1002_4000;

    // The PLL from the crystal: 16 MHz / 2 * 64 / 8 is 64 MHz, four times the core's clock of the platform.
    private const uint FourTimes = 1 << 17 | 1 << 16 | 3 << 10 | 31 << 4 | 1;

    private const ulong PwmConfiguration = Pwm0;
    private const ulong PwmCount = Pwm0 + 0x8;
    private const uint PwmRuns = 1 << 12 | 15;

    [Fact]
    public void The_PWM_units_of_the_FE310_count_what_the_PLL_gives_until_a_watchdog_resets_it()
    {
        TestBench bench = Board("hifive1-revb", 0x8000_0000);
        uint usual = bench[Prci + 8];
        bench[PwmConfiguration] = PwmRuns;
        bench.Wait(1000);
        Assert.Equal(1000u, bench[PwmCount]);
        bench[Prci + 8] = FourTimes;
        Assert.Equal(1000u, bench[PwmCount]);
        bench.Wait(1000);
        Assert.Equal(5000u, bench[PwmCount]);

        bench.Machine.RequestReset(ResetReason.Watchdog);
        bench.Wait(1);
        Assert.Equal((usual, 0u), (bench[Prci + 8], bench[PwmCount]));
        bench[PwmConfiguration] = PwmRuns;
        bench.Wait(1000);
        Assert.Equal(1000u, bench[PwmCount]);
    }

    [Theory]
    [InlineData(0x0006_0DF1, 64)]
    [InlineData(FourTimes, 16)]
    public void A_byte_on_SPI_of_the_FE310_takes_16_times_its_divisor(uint pll, ulong cycles)
    {
        const uint Empty = 1u << 31;
        TestBench bench = Board("hifive1-revb", 0x8000_0000);
        bench[Prci + 8] = pll;
        bench[Spi1 + 0x48] = 0x55;
        bench.Wait(cycles - 1);
        Assert.Equal(Empty, bench[Spi1 + 0x4C]);
        bench.Wait(1);
        Assert.NotEqual(Empty, bench[Spi1 + 0x4C]);
    }

    [Fact]
    public void SysTick_of_the_CH32V003_counts_what_the_clock_unit_gives()
    {
        TestBench bench = Board("ch32v003evt", 0x2000_0400);
        bench[0xE000_F010] = 5000;
        bench[0xE000_F000] = 1 << 2 | 1;
        bench.Wait(1000);
        Assert.Equal(1000u, bench[0xE000_F008]);
        // 24 MHz undivided, three times the core's clock of the platform.
        bench[0x4002_1004] = 0;
        bench.Wait(1000);
        Assert.Equal((4000u, 0u), (bench[0xE000_F008], bench[0xE000_F004]));
        bench.Wait(334);
        Assert.Equal(1u, bench[0xE000_F004]);
    }

    [Theory]
    [InlineData("", 80)]
    [InlineData("    crystalFrequency: 16000000\n", 160)]
    public void A_GD32VF103_has_the_crystal_of_its_board(string crystal, uint expected)
    {
        const ulong Rcu = 0x4002_1000;
        const ulong Timer = 0x4000_0000;
        var bench = new TestBench($"""
            cpu: CPU.RiscV32 @ sysbus
                cpuType: "rv32imac"
            rcu: Miscellaneous.GD32_RCU @ sysbus 0x40021000
            {crystal}timer1: Timers.STM32F1_Timer @ sysbus 0x40000000
                frequency: 8000000
            """);
        bench[Rcu] |= 1 << 16;
        bench[Rcu + 0x04] = 1;
        bench[Rcu + 0x1C] = 1;
        bench[Timer + 0x2C] = 0xFFFF;
        bench[Timer + 0x14] = 1;
        bench[Timer] = 1;
        // Ten microseconds.
        bench.Wait(1000);
        Assert.Equal(expected, bench[Timer + 0x24]);
    }

    private static TestBench Board(string name, ulong ram) => TestBench.OfBoard(name, ram);
}
