namespace Flint.Hal.Tests;

public sealed class SystemTests(SupportMatrix matrix) : PeripheralTests(matrix)
{
    public static TheoryData<string> Watchdog => Boards.With(null, "watchdog.start", "reset.cause");

    public static TheoryData<string> Reset => Boards.With(null, "reset.now", "reset.cause");

    public static TheoryData<string> Storage => Boards.With(null, "storage.write");

    public static TheoryData<string> Rtc => Boards.With(null, "rtc.read");

    public static TheoryData<string> UniqueId => Boards.With(null, "uniqueId.read");

    public static TheoryData<string> Dma => Boards.With(null, "dma.copy");

    [Theory]
    [MemberData(nameof(Watchdog))]
    public void A_watchdog_resets_what_does_not_feed_it(string name) => Check(name, nameof(Watchdog), board =>
    {
        Assert.Equal("started", board.Uart.ReadLine());
        Assert.Equal("fed", board.Uart.ReadLine());
        TimeSpan fed = board.Time;
        board.Uart.WaitFor("bitten\n");
        // Clocks of watchdogs are rough.
        Assert.InRange((board.Time - fed).TotalMilliseconds, 25, 100);
    });

    [Theory]
    [MemberData(nameof(Reset))]
    public void A_program_can_begin_anew(string name) => Check(name, nameof(Reset), board =>
    {
        Assert.Equal("power", board.Uart.ReadLine());
        Assert.Equal("reset", board.Uart.ReadLine());
    });

    [Theory]
    [MemberData(nameof(Storage))]
    public void Flash_keeps_what_is_written(string name) => Check(name, nameof(Storage), board =>
    {
        foreach (string expected in (string[])["255", "7", "90 255"])
            Assert.Equal(expected, board.Uart.ReadLine());

        // A program that was loaded into RAM is loaded again.
        board.CyclePower();
        Assert.Equal("kept 7", board.Uart.ReadLine());
    });

    [Theory]
    [MemberData(nameof(Rtc))]
    public void A_clock_counts_seconds(string name) => Check(name, nameof(Rtc), board => Assert.Equal("1700000002", board.Uart.ReadLine()));

    [Theory]
    [MemberData(nameof(UniqueId))]
    public void The_chip_has_a_number(string name) => Check(name, nameof(UniqueId), board => Assert.Matches("^([0-9A-F]{2}){6,16}$", board.Uart.ReadLine()));

    [Theory]
    [MemberData(nameof(Dma))]
    public void Memory_is_copied(string name) => Check(name, nameof(Dma), board =>
    {
        Assert.Equal("True 0", board.Uart.ReadLine());
        Assert.Equal("True", board.Uart.ReadLine());
    });
}
