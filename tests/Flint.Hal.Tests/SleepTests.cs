namespace Flint.Hal.Tests;

public sealed class SleepTests(SupportMatrix matrix) : PeripheralTests(matrix)
{
    public static TheoryData<string> Sleep => Boards.With(null, "power.sleep", "reset.cause");

    public static TheoryData<string> SleepUntilEdge => Boards.With(null, "power.sleep", "gpio.watch");

    [Theory]
    [MemberData(nameof(Sleep))]
    public void Deep_sleep_keeps_memory_and_standby_begins_anew(string name) => Check(name, nameof(Sleep), Wakes);

    [Theory]
    [InlineData("ch32v003evt", 24)]
    [InlineData("ch32v003evt", 48)]
    [InlineData("esp32-c3-devkitm-1", 160)]
    [InlineData("longan-nano", 108)]
    public void The_clocks_are_as_before_when_the_chip_wakes_at(string name, int megahertz)
    {
        using var folder = new AppFolder(nameof(Sleep), megahertz * 1_000_000);
        using Board board = Board.Start(name, folder.Path);
        Wakes(board);
    }

    [Theory]
    [MemberData(nameof(SleepUntilEdge))]
    public void An_edge_ends_deep_sleep(string name) => Check(name, nameof(SleepUntilEdge), board =>
    {
        board.Pins["Input"].Drive(true);
        Assert.Equal("waits", board.Uart.ReadLine());
        board.RunFor(TimeSpan.FromSeconds(3));
        Assert.Equal("waits\n", board.Uart.Text);
        board.Pins["Input"].Drive(false);
        Assert.Equal("woken", board.Uart.ReadLine());
    });

    /// <summary>Less than a millisecond is one, not a sleep without end.</summary>
    [Theory]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("pico2")]
    public void Limits_of_sleep(string name)
    {
        using Board board = Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Apps", "SleepLimits.cs"));
        Assert.Equal("sleep is limited to 0 to 24 days (Parameter 'limit')", board.Uart.ReadLine());
        Assert.Equal("sleep is limited to 0 to 24 days (Parameter 'limit')", board.Uart.ReadLine());
        Assert.Equal("woken", board.Uart.ReadLine());
    }

    [Theory]
    [MemberData(nameof(SleepUntilEdge))]
    public void An_edge_ends_deep_sleep_before_its_limit_and_one_that_is_not_watched_does_not(string name)
    {
        using Board board = Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Apps", "SleepUntilEdgeOrLimit.cs"));
        board.Pins["Input"].Drive(false);
        Assert.Equal("waits", board.Uart.ReadLine());
        board.RunFor(TimeSpan.FromSeconds(1.5));
        board.Pins["Input"].Drive(true);
        board.RunFor(TimeSpan.FromSeconds(1.5));
        Assert.Equal("waits\n", board.Uart.Text);
        board.Pins["Input"].Drive(false);
        TimeSpan edge = board.Time;
        Assert.Equal("woken", board.Uart.ReadLine());
        Assert.InRange((board.Time - edge).TotalMilliseconds, 0, 50);
        Assert.Empty(board.Diagnostics);
    }

    private static void Wakes(Board board)
    {
        Assert.Equal("begins", board.Uart.ReadLine());
        TimeSpan start = board.Time;
        Assert.Equal("slept", board.Uart.ReadLine());
        // Oscillators of low speed are rough.
        Assert.InRange((board.Time - start).TotalSeconds, 2.45, 2.6);
        start = board.Time;
        Assert.Equal("goes on", board.Uart.ReadLine());
        Assert.InRange((board.Time - start).TotalMilliseconds, 100, 130);
        start = board.Time;
        Assert.Equal("woken", board.Uart.ReadLine());
        Assert.InRange((board.Time - start).TotalSeconds, 1.95, 3.1);
        Assert.Empty(board.Diagnostics);
    }
}
