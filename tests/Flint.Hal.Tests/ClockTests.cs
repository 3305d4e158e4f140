namespace Flint.Hal.Tests;

/// <summary>Programs on boards whose core has another clock than after reset.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData("longan-nano", 12)]
    [InlineData("longan-nano", 56)]
    [InlineData("longan-nano", 72)]
    [InlineData("longan-nano", 108)]
    [InlineData("ch32v003evt", 3)]
    [InlineData("ch32v003evt", 24)]
    [InlineData("ch32v003evt", 48)]
    [InlineData("hifive1-revb", 64)]
    [InlineData("hifive1-revb", 320)]
    [InlineData("esp32-c3-devkitm-1", 40)]
    [InlineData("esp32-c3-devkitm-1", 80)]
    [InlineData("esp32-c3-devkitm-1", 160)]
    [InlineData("pico2", 48)]
    [InlineData("pico2", 125)]
    public void Time_serial_ports_and_pulses_are_right_at(string name, int megahertz)
    {
        using var folder = new AppFolder("Clock", megahertz * 1_000_000);
        using Board board = Board.Start(name, folder.Path);
        Assert.Equal("clock", board.Uart.ReadLine());
        Pin output = board.Pins["Output"];
        board.RunUntil(output.Edge(PinEdge.Falling));
        Assert.InRange(Microseconds(PinEdge.Rising), 1030, 1130);
        Assert.InRange(Microseconds(PinEdge.Falling), 1990, 2200);
        output = board.Pins[Boards.PinOf(name, "Pwm")];
        board.RunUntil(output.Edge(PinEdge.Rising));
        Assert.InRange(Microseconds(PinEdge.Falling) + Microseconds(PinEdge.Rising), 985, 1015);
        Assert.Empty(board.Diagnostics);

        double Microseconds(PinEdge end)
        {
            TimeSpan start = board.Time;
            board.RunUntil(output.Edge(end));
            return (board.Time - start).TotalMicroseconds;
        }
    }

    /// <summary>The core, UARTs, the timer of the system and PWM do not show it: they have the clock that was asked for, or the crystal's.</summary>
    [Theory]
    [InlineData(10, "SOC_CLK_SEL 0 PRE_DIV_CNT 3 CPUPERIOD_SEL 0 PLL_FREQ_SEL 1")]
    [InlineData(20, "SOC_CLK_SEL 0 PRE_DIV_CNT 1 CPUPERIOD_SEL 0 PLL_FREQ_SEL 1")]
    [InlineData(40, "SOC_CLK_SEL 0 PRE_DIV_CNT 0 CPUPERIOD_SEL 0 PLL_FREQ_SEL 1")]
    [InlineData(80, "SOC_CLK_SEL 1 PRE_DIV_CNT 1 CPUPERIOD_SEL 0 PLL_FREQ_SEL 1")]
    [InlineData(160, "SOC_CLK_SEL 1 PRE_DIV_CNT 1 CPUPERIOD_SEL 1 PLL_FREQ_SEL 1")]
    public void The_clock_tree_of_an_ESP32_C3_is_set_up_for(int megahertz, string registers)
    {
        using var folder = new AppFolder("ClockTreeOfEsp32", megahertz * 1_000_000);
        using Board board = Board.Start("esp32-c3-devkitm-1", folder.Path);
        Assert.Equal(registers, board.Uart.ReadLine());
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void Capture_of_the_FE310_counts_the_core_s_cycles()
    {
        using var folder = new AppFolder("Capture", 64_000_000);
        using Board board = Board.Start("hifive1-revb", folder.Path);
        Pin pin = board.Pins[Boards.PinOf("hifive1-revb", "Capture")];
        pin.Drive(false);
        board.Uart.WaitFor("ready\n");
        board.RunFor(TimeSpan.FromMilliseconds(1));
        pin.Drive(true);
        board.RunFor(TimeSpan.FromMicroseconds(400));
        pin.Drive(false);
        board.RunFor(TimeSpan.FromMicroseconds(400));
        pin.Drive(true);
        Assert.InRange(int.Parse(board.Uart.ReadLine()), 799, 801);
    }

    [Fact]
    public void Capture_counts_microseconds_or_says_that_it_cannot()
    {
        using var folder = new AppFolder("Capture", 4_800_000);
        using Board board = Board.Start("ch32v003evt", folder.Path);
        Assert.StartsWith(
            "Unhandled exception. System.NotSupportedException: the timer cannot count microseconds at this core clock\n",
            Assert.Throws<FirmwareErrorException>(() => board.RunToEnd()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Renode_has_the_board_s_own_clock_only()
    {
        using var folder = new AppFolder("Clock", 108_000_000);
        Assert.Equal(
            "error: engine renode has board 'longan-nano' with 8000000 Hz, and the program is built for 108000000 Hz\n  hint: use engine flint",
            Assert.Throws<BuildErrorException>(() => Board.Start("longan-nano", folder.Path, new BoardOptions { Engine = "renode" })).ToString());
    }
}
