namespace Flint.Hal.Tests;

/// <summary>What only the RP2350 does.</summary>
public sealed class Rp2350Tests
{
    [Fact]
    public void Transfers_go_on_after_a_device_has_held_the_clock_for_too_long()
    {
        using Board board = Start("Held");
        var device = new RegisterDevice { HoldsClock = true };
        board.I2c["i2c0"].Attach(0x50, device);
        const string Timeout = "4";
        Assert.Equal(Timeout, board.Uart.ReadLine());
        Assert.Equal(Timeout, board.Uart.ReadLine());
        device.HoldsClock = false;
        Assert.Equal("0", board.Uart.ReadLine());
        Assert.Equal("0", board.Uart.ReadLine());
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void Deep_sleep_stops_the_clocks_of_what_does_not_wake_the_core()
    {
        using Board board = Start("Asleep");
        foreach (string expected in (string[])["1", "0", "1"])
            Assert.Equal(expected, board.Uart.ReadLine());
    }

    [Fact]
    public void The_end_of_received_bytes_starts_no_channel_of_SPI()
    {
        using Board board = Start("Chained");
        var device = new Inverter();
        board.Spi["spi0"].Attach(device, board.Pins["Output"]);
        board.Uart.WaitFor("ready\n");
        board.Uarts["uart1"].Send("abcd");
        Assert.Equal("4", board.Uart.ReadLine());
        Assert.Equal("done", board.Uart.ReadLine());
        Assert.Equal([1, 2, 3, 1, 2, 3, 4, 5], device.Received.TakeLast(8));
    }

    private static Board Start(string app) => Board.Start("pico2", Path.Combine("tests", "Flint.Hal.Tests", "Rp2350", app + ".cs"));
}
