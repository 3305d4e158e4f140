using Flint.Sim.Peripherals;

namespace Flint.Sim.Tests.Espressif;

/// <summary>The timers and the watchdogs, used as a driver does.</summary>
public sealed class TimeTests
{
    private const int SystemTimerSource = 37;
    private const int TimerSource = 32;
    private const uint Key = 0x50D8_3AA1;
    private const uint SuperKey = 0x8F1D_312A;

    private readonly Esp32Board board = new();

    public TimeTests()
    {
        board.Write("timer0", 0x48, 0);
        board.Write("rtc", 0xA8, Key);
        board.Write("rtc", 0x90, 0);
        board.Write("rtc", 0xB0, SuperKey);
        board.Write("rtc", 0xAC, 0x84B0_0000);
    }

    [Fact]
    public void The_system_timer_counts_at_16_MHz_and_shows_its_value_when_asked()
    {
        uint before = SystemTime();
        board.RunFor(1000);
        Assert.Equal(before, board.Read("systemTimer", 0x44));
        Assert.Equal(16_000u, SystemTime() - before);
    }

    [Fact]
    public void An_alarm_of_the_system_timer_interrupts_at_its_moment()
    {
        board.Map(SystemTimerSource, 16);
        board.Write("systemTimer", 0x20, SystemTime() + 1600);
        board.Write("systemTimer", 0x50, 1);
        board.Write("systemTimer", 0x64, 1);
        board.Write("systemTimer", 0x00, 0x4700_0000);

        board.RunFor(99);
        Assert.False(board.IsPending(16));
        board.RunFor(2);
        Assert.True(board.IsPending(16));
        board.Write("systemTimer", 0x6C, 1);
        Assert.False(board.IsPending(16));
    }

    [Fact]
    public void A_periodic_alarm_comes_again()
    {
        board.Map(SystemTimerSource, 16);
        board.Write("systemTimer", 0x34, 1u << 30 | 1600);
        board.Write("systemTimer", 0x50, 1);
        board.Write("systemTimer", 0x64, 1);
        board.Write("systemTimer", 0x00, 0x4700_0000);
        for (int i = 0; i < 3; i++)
        {
            board.RunFor(101);
            Assert.True(board.IsPending(16));
            board.Write("systemTimer", 0x6C, 1);
            Assert.False(board.IsPending(16));
        }
    }

    [Fact]
    public void A_timer_of_a_group_divides_the_crystal_and_reloads_at_its_alarm()
    {
        board.Map(TimerSource, 12);
        board.Write("timer0", 0x70, 1);
        board.Write("timer0", 0x10, 50);
        // On, up, reloads, alarm, crystal, divided by 40: a microsecond a tick.
        board.Write("timer0", 0x00, 1u << 31 | 1u << 30 | 1u << 29 | 1u << 10 | 1u << 9 | 40u << 13);
        board.RunFor(49);
        Assert.False(board.IsPending(12));
        board.RunFor(2);
        Assert.True(board.IsPending(12));
        Assert.Equal(0u, board.Read("timer0", 0x00) & 1u << 10);
        board.Write("timer0", 0x0C, 0);
        Assert.InRange(board.Read("timer0", 0x04), 0u, 2u);
    }

    [Fact]
    public void A_timer_of_a_group_goes_on_from_its_count_when_the_bus_becomes_faster()
    {
        board.Map(TimerSource, 12);
        board.Write("timer0", 0x70, 1);
        board.Write("timer0", 0x10, 200);
        // On, up, alarm, the bus divided by 20: a microsecond a tick, and a quarter of one when the bus has the PLL's clock.
        board.Write("timer0", 0x00, 1u << 31 | 1u << 30 | 1u << 10 | 20u << 13);
        board.RunFor(100);
        board.Write("system", 0x58, 1 << 10);
        board.Write("timer0", 0x0C, 0);
        Assert.InRange(board.Read("timer0", 0x04), 99u, 101u);
        board.RunFor(24);
        Assert.False(board.IsPending(12));
        board.RunFor(2);
        Assert.True(board.IsPending(12));
    }

    [Fact]
    public void A_watchdog_that_is_not_fed_warns_and_resets()
    {
        board.Write("timer0", 0x4C, 40_000u << 16);
        board.Write("timer0", 0x50, 10);
        board.Write("timer0", 0x48, 1u << 31 | 3u << 29);
        board.RunFor(8_000);
        board.Write("timer0", 0x60, 1);
        board.RunFor(8_000);
        Assert.Equal(1u, board.Read("rtc", 0x38) & 0x3F);
        board.RunFor(2_100);
        Assert.Equal(7u, board.Read("rtc", 0x38) & 0x3F);
        Diagnostic told = Assert.Single(board.Machine.Diagnostics.All, diagnostic => diagnostic.Kind == DiagnosticKind.WatchdogNear);
        Assert.Equal("the watchdog resets the chip soon: nine tenths of its time are over and it was not fed", told.Message);
        Assert.Equal(0x0004_C000u, board.Read("timer0", 0x48));
    }

    [Fact]
    public void A_watchdog_is_changed_only_with_its_key()
    {
        board.Write("timer0", 0x64, 0);
        board.Write("timer0", 0x50, 10);
        Assert.Equal(0x018C_BA80u, board.Read("timer0", 0x50));
        board.Write("timer0", 0x64, Key);
        board.Write("timer0", 0x50, 10);
        Assert.Equal(10u, board.Read("timer0", 0x50));
    }

    [Fact]
    public void Three_watchdogs_run_since_reset()
    {
        var fresh = new Esp32Board();
        fresh.RunFor(700_000);
        Assert.Equal(7u, fresh.Read("rtc", 0x38) & 0x3F);

        fresh = new Esp32Board();
        fresh.Write("timer0", 0x48, 0);
        fresh.RunFor(1_100_000);
        Assert.Equal(18u, fresh.Read("rtc", 0x38) & 0x3F);

        fresh = new Esp32Board();
        fresh.Write("timer0", 0x48, 0);
        fresh.Write("rtc", 0xB0, SuperKey);
        fresh.Write("rtc", 0xAC, 0x84B0_0000);
        fresh.RunFor(1_500_000);
        Assert.Equal(9u, fresh.Read("rtc", 0x38) & 0x3F);
    }

    [Fact]
    public void Deep_sleep_ends_by_a_reset_and_keeps_what_was_stored()
    {
        board.Write("rtc", 0x50, 0xC0FFEE);
        board.Write("rtc", 0x0C, 1u << 31);
        board.Write("rtc", 0x04, board.Read("rtc", 0x10) + 136);
        board.Write("rtc", 0x08, 1u << 16);
        board.Write("rtc", 0x3C, 8u << 15);
        board.Write("rtc", 0x88, 1u << 31);
        board.Write("rtc", 0x18, 1u << 31);
        board.RunFor(990);
        Assert.Equal(1u, board.Read("rtc", 0x38) & 0x3F);
        board.RunFor(20);
        Assert.Equal(5u, board.Read("rtc", 0x38) & 0x3F);
        Assert.Equal(0xC0FFEEu, board.Read("rtc", 0x50));
        Assert.Equal(0x0055_5010u, board.Read("rtc", 0x88));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_level_of_a_pin_ends_light_sleep_and_an_edge_does_not(uint type, bool expected)
    {
        IGpioPort pins = board.Device<IGpioPort>("gpio");
        pins.Drive(4, true);
        board.Write("ioMux", 0x04 + 4 * 4, 1 << 12 | 1 << 9);
        board.Write("rtc", 0x3C, 4u << 15);
        // One that would end it at once is set afterwards.
        board.Write("gpio", 0x74 + 4 * 4, type == 5 ? 0 : type << 7 | 1 << 10);
        board.Write("rtc", 0x18, 1u << 31);
        pins.Drive(4, false);
        board.Write("gpio", 0x74 + 4 * 4, type << 7 | 1 << 10);
        Assert.Equal((expected, expected ? 4u : 0), ((board.Read("rtc", 0x44) & 1) != 0, board.Read("rtc", 0xF8)));
        Assert.Equal(expected ? 1u << 4 : 0, board.Read("gpio", 0x44));
    }

    private uint SystemTime()
    {
        board.Write("systemTimer", 0x04, 1u << 30);
        Assert.NotEqual(0u, board.Read("systemTimer", 0x04) & 1u << 29);
        return board.Read("systemTimer", 0x44);
    }
}
