namespace Flint.Hal.Tests;

/// <summary>What two tasks, or a task and a call that waits in a loop, ask at once of one device or of the channels that move its bytes.</summary>
public sealed class SharingTests
{
    public static TheoryData<string> Spi => Boards.Large("Spi", "spi.start");

    public static TheoryData<string> I2c => Boards.Large("I2c", "i2c.start");

    public static TheoryData<string> Uart => Boards.Large("Uart", "uart.interrupts");

    public static TheoryData<string> UartAndCopies => Boards.With("Uart", "uart.interrupts", "dma.copy");

    [Theory]
    [MemberData(nameof(Spi))]
    public void Another_device_is_selected_when_the_transfer_has_ended(string name)
    {
        using Board board = Start(name, "SpiSharing");
        var first = new Inverter();
        var second = new Inverter();
        board.Spi[BoardParts.Of(name).Spi].Attach(first, board.Pins["Output"]);
        board.Spi[BoardParts.Of(name).Spi].Attach(second, board.Pins["Input"]);
        Assert.Equal("done", board.Uart.ReadLine());
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], first.Received);
        Assert.Equal([9, 10], second.Received);
    }

    [Theory]
    [MemberData(nameof(I2c))]
    public void A_call_that_waits_comes_after_the_transfer(string name)
    {
        using Board board = Start(name, "I2cSharing");
        board.I2c[BoardParts.Of(name).I2c].Attach(0x50, new RegisterDevice());
        Assert.Equal("ABCD", board.Uart.ReadLine());
        Assert.Equal("done", board.Uart.ReadLine());
    }

    [Theory]
    [MemberData(nameof(Uart))]
    public void Two_tasks_that_write_both_end(string name)
    {
        using Board board = Start(name, "UartSharing");
        Assert.Equal("done", board.Uart.ReadLine());
        IReadOnlyList<byte> sent = board.Uarts[BoardParts.Of(name).Uart].Bytes;
        Assert.Equal((50, 50), (sent.Count(letter => letter == 'a'), sent.Count(letter => letter == 'b')));
    }

    [Theory]
    [MemberData(nameof(UartAndCopies))]
    public void Bytes_leave_while_memory_is_copied(string name)
    {
        using Board board = Start(name, "UartDuringCopy");
        board.Uarts[BoardParts.Of(name).Uart].WaitFor("the quick brown fox jumps over the lazy dog");
        board.Uart.WaitFor("sent\n");
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void A_timer_that_was_refused_is_free()
    {
        using Board board = Start("hifive1-revb", "TimerRetry");
        board.Uart.WaitFor("ticks\n");
        Assert.Equal(
            """
            a period is 1 microsecond to 35 minutes (Parameter 'period')
            a period is 1 microsecond to 35 minutes (Parameter 'period')
            the timer cannot make that period (Parameter 'microseconds')
            ticks

            """,
            board.Uart.Text);
    }

    private static Board Start(string name, string app) => Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Apps", app + ".cs"));
}
