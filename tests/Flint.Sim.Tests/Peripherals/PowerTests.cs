using Flint.Sim.Peripherals.Stm32F1;

namespace Flint.Sim.Tests.Peripherals;

/// <summary>Sleeps in which a chip's clocks stand still, and what ends them.</summary>
public sealed class PowerTests
{
    private const ulong Ram = 0x2000_0400;
    private const int SleepValue = 0x811;

    private const ulong Rcu = 0x4002_1000;
    private const ulong Pmu = 0x4000_7000;
    private const ulong Rtc = 0x4000_2800;
    private const ulong Exti = 0x4001_0400;
    private const ulong MachineTime = 0xD100_0000;

    private const ulong Pwr = 0x4000_7000;
    private const ulong SysTick = 0xE000_F000;

    [Fact]
    public void Deep_sleep_of_a_GD32VF103_ends_at_the_alarm_with_the_internal_oscillator()
    {
        TestBench bench = Board("longan-nano");
        bench[Rcu + 0x1C] = 1 << 27 | 1 << 28;
        bench[Rcu] = 0x83 | 1 << 24;
        bench[Rcu + 4] = 2 << 18 | 2; // 16 MHz: half the oscillator times four
        SetAlarm(bench, 2);
        bench[Exti + 8] = 1 << 17;
        bench[Exti] = 1 << 17;
        bench[0xD200_0000] = 8;
        bench[0xD200_10F0] = 0x1F01_0100;
        bench.Machine.Hart.Csrs.TrapVector = Ram + 0x100 + 3;
        Assert.True(bench.Machine.Hart.Csrs.TryWrite(SleepValue, 1));
        bench.Wait(15_900_000);
        Assert.Equal((0x83u | 3 << 24, 2u << 18 | 0xA), (bench[Rcu], bench[Rcu + 4]));
        uint asleep = bench[MachineTime];
        Assert.InRange(asleep, 0u, 100u);
        bench.Wait(300_000);
        Assert.Equal((0x83u, 2u << 18, 1u << 17), (bench[Rcu], bench[Rcu + 4], bench[Exti + 0x14]));
        // 200,000 cycles at 8 MHz less the three ticks of the crystal that the stores took, of which mtime counts each fourth.
        Assert.InRange(bench[MachineTime] - asleep, 49_800u, 49_850u);
    }

    [Fact]
    public void Standby_of_a_GD32VF103_ends_by_reset_at_the_alarm_or_an_edge_of_the_pin_if_that_is_enabled()
    {
        TestBench bench = Board("longan-nano");
        var reasons = new List<ResetReason>();
        bench.Machine.Resetting += reasons.Add;
        bench[Rcu + 0x1C] = 1 << 27 | 1 << 28;
        SetAlarm(bench, 2);
        StandBy();
        bench.Device<Gpio>("gpioPortA").Drive(0, true);
        bench.Wait(15_900_000);
        Assert.Empty(reasons);
        bench.Wait(200_000);
        Assert.Equal([ResetReason.LowPower], reasons);
        bench[Rcu + 0x1C] = 1 << 28;
        Assert.Equal((0u, 3u), (bench[Pmu], bench[Pmu + 4]));
        bench[Pmu] = 0xC;
        Assert.Equal((0u, 0u), (bench[Pmu], bench[Pmu + 4]));

        bench.Device<Gpio>("gpioPortA").Drive(0, false);
        bench[Pmu + 4] = 1 << 8;
        StandBy();
        bench.Wait(1000);
        bench.Device<Gpio>("gpioPortA").Drive(0, true);
        bench.Wait(1000);
        Assert.Equal([ResetReason.LowPower, ResetReason.LowPower], reasons);

        void StandBy()
        {
            bench[Pmu] = 1 << 1;
            bench.Machine.Hart.Reset(Ram);
            Assert.True(bench.Machine.Hart.Csrs.TryWrite(SleepValue, 1));
        }
    }

    [Fact]
    public void Standby_of_a_CH32V003_ends_when_the_wake_up_unit_has_counted_its_window()
    {
        TestBench bench = Board("ch32v003evt");
        bench[0x4002_101C] = 1 << 28;
        bench[Pwr + 0x10] = 8; // a count each millisecond
        bench[Pwr + 0x0C] = 10;
        bench[Pwr + 0x08] = 2;
        bench[Exti + 0x0C] = 1 << 9;
        bench[Exti] = 1 << 9;
        bench[SysTick] = 5;
        bench.Wait(160_000);
        Assert.Equal((160_000u, 0u), (bench[SysTick + 8], bench[Exti + 0x14]));

        bench[0x4002_1024] = 1;
        bench[Pwr] = 1 << 1;
        bench.Machine.Bus.Load(Ram, [0x73, 0x00, 0x50, 0x10, 0x6F, 0x00, 0x00, 0x00]); // wfi; j .
        bench.Machine.Hart.Reset(Ram);
        bench[0xE000_E100] = 1 << 21;
        bench[0xE000_ED10] = 1 << 2 | 1 << 3 | 1 << 4;
        bench.Wait(81_000);
        // An interrupt is no event for the deep sleep.
        Assert.InRange(bench[SysTick + 8], 160_000u, 160_010u);
        bench[Exti + 0x14] = 1 << 9;
        bench[Exti + 0x04] = 1 << 9;
        bench.Wait(78_000);
        Assert.InRange(bench[SysTick + 8], 160_000u, 160_010u);
        bench.Wait(2000);
        Assert.Equal(1u << 9, bench[Exti + 0x14]);
        Assert.InRange(bench[SysTick + 8], 160_900u, 161_100u);
    }

    [Fact]
    public void A_window_watchdog_warns_and_bites_and_wants_no_food_too_early()
    {
        const ulong Watchdog = 0x4000_2C00;
        TestBench bench = Board("longan-nano");
        var reasons = new List<ResetReason>();
        bench.Machine.Resetting += reasons.Add;
        Signal warning = bench.Device<WindowWatchdog>("wwdgt").Output(null, 0)!;
        Start(0xFF);
        bench.Wait(63 * 4096 - 100);
        Assert.False(warning.IsHigh);
        bench.Wait(200);
        Assert.True(warning.IsHigh);
        bench[Watchdog + 8] = 0;
        Assert.Equal((false, 0xC0u), (warning.IsHigh, bench[Watchdog]));
        bench[Watchdog] = 0xFF;
        bench.Wait(64 * 4096 - 100);
        Assert.Empty(reasons);
        bench.Wait(200);
        Assert.Equal([ResetReason.WindowWatchdog], reasons);

        // The window is open from 80 down.
        Start(0xFF);
        bench.Wait(10 * 4096);
        bench[Watchdog] = 0xFF;
        bench.Wait(1);
        Assert.Equal(2, reasons.Count);

        Start(0x80);
        bench.Wait(1);
        Assert.Equal(3, reasons.Count);

        void Start(uint control)
        {
            bench[Rcu + 0x1C] = 1 << 11;
            bench[Watchdog + 4] = 1 << 9 | 80;
            bench[Watchdog] = control;
        }
    }

    private static void SetAlarm(TestBench bench, uint seconds)
    {
        bench[Rtc + 0x04] = 1 << 4;
        bench[Rtc + 0x0C] = 0x7FFF;
        bench[Rtc + 0x18] = 0;
        bench[Rtc + 0x1C] = 0;
        bench[Rtc + 0x20] = 0;
        bench[Rtc + 0x24] = seconds;
        bench[Rtc + 0x04] = 0;
    }

    private static TestBench Board(string name) => TestBench.OfBoard(name, Ram);
}
