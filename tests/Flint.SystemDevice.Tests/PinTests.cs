using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>GpioController, as System.Device.Gpio has it, over the board's pins.</summary>
public sealed class PinTests
{
    [Fact]
    public void Pins_open_write_read_and_tell_of_edges()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/Pins.cs");
        board.Pins[9].Drive(false);
        board.Uart.WaitFor("ready\n");
        for (int i = 0; i < 3; i++)
        {
            board.RunFor(TimeSpan.FromMilliseconds(5));
            board.Pins[9].Drive(true);
            board.RunFor(TimeSpan.FromMilliseconds(5));
            board.Pins[9].Drive(false);
        }

        board.RunToEnd();
        Assert.Equal(
            """
            32
            False
            True Output Input
            High
            The pin is not open.
            the chip has no such pin
            ready
            3
            False

            """,
            board.Uart.Text);
    }

    [Fact]
    public void A_busy_callback_is_told_of_each_edge_can_remove_itself_and_ends_the_program_by_what_it_throws()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/Callbacks.cs");
        board.Pins[9].Drive(false);
        board.Uart.WaitFor("ready\n");
        board.RunFor(TimeSpan.FromMilliseconds(5));
        foreach (bool isHigh in (ReadOnlySpan<bool>)[true, false])
        {
            board.Pins[9].Drive(isHigh);
            board.RunFor(TimeSpan.FromMilliseconds(5));
        }

        board.Uart.WaitFor("failing\n");
        Assert.Equal("ready\nRising\nFalling\nremoved\nfailing\n", board.Uart.Text);
        board.RunFor(TimeSpan.FromMilliseconds(5));
        board.Pins[9].Drive(true);
        string message = Assert.Throws<FirmwareErrorException>(() => board.RunToEnd()).Message;
        Assert.StartsWith("Unhandled exception. System.OperationCanceledException: by a callback\n", message);
    }

    [Fact]
    public void Blink_switches_the_LED_every_half_second()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/Blink.cs");
        board.RunFor(TimeSpan.FromMilliseconds(100));
        board.RunUntil(board.Led.TurnsOn);
        TimeSpan on = board.Time;
        board.RunUntil(board.Led.TurnsOff);
        Assert.InRange((board.Time - on).TotalMilliseconds, 499, 501);
    }
}
