using Flint.Sim.Peripherals;
using Flint.Testing;

namespace Flint.Meadow.Tests;

/// <summary>Drivers against Meadow's contracts, on the board's pins and buses through the adapter.</summary>
public sealed class AdapterTests
{
    [Theory]
    [InlineData("hifive1-revb", "spi1")]
    [InlineData("longan-nano", "spi0")]
    public void LEDs_a_button_a_thermometer_and_a_panel(string name, string spi)
    {
        using var board = Board.Start(name, "tests/Flint.Meadow.Tests/Programs/Parts");
        Pin button = board.Pins["Input"];
        button.Drive(true);
        board.I2c["i2c0"].Attach(0x48, new Thermometer());
        var panel = new Panel(board.Pins["LedGreen"]);
        board.Spi[spi].Attach(panel, board.Pins["Output"]);

        board.Uart.WaitFor("ready\n");
        Assert.Equal("400\n165\na pin without pulse-width modulation\nready\n", board.Uart.Text);
        Assert.Equal([(false, 0x2C), (true, 0x12), (true, 0x34), (false, 0x0A), (false, 0)], panel.Received);
        Assert.False(board.Led.IsOn);

        Press(board, button);
        Assert.True(board.Led.IsOn);
        Glitch(board, button);
        Assert.True(board.Led.IsOn);
        Press(board, button);
        Assert.False(board.Led.IsOn);
        Press(board, button);

        // A quarter of a millisecond of each one.
        LevelChange[] pulse = [.. Lamp(board).Changes.Where(change => change.Time > board.Time - TimeSpan.FromMilliseconds(3)).SkipWhile(change => !change.IsHigh).Take(3)];
        Assert.InRange((pulse[1].Time - pulse[0].Time).TotalMicroseconds, 240, 260);
        Assert.InRange((pulse[2].Time - pulse[0].Time).TotalMicroseconds, 990, 1010);

        board.RunToEnd();
        Assert.EndsWith("ready\n3\n", board.Uart.Text, StringComparison.Ordinal);
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void An_analog_input_and_a_serial_port()
    {
        using var board = Board.Start("longan-nano", "tests/Flint.Meadow.Tests/Programs/Signals");
        board.Adcs.First.SetMillivolts(0, 1200);
        board.Uart.WaitFor("12\n");
        board.Adcs.First.SetMillivolts(0, 2000);
        board.Uart.WaitFor("open\n");
        Assert.Equal(
            """
            12
            12 20
            20 20
            20 20
            serial ports have 8 data bits, no parity and 1 stop bit
            open

            """,
            board.Uart.Text);
        UartPort port = board.Uarts["usart1"];
        port.Send("flint");
        port.WaitFor("FLINT");
        board.RunToEnd();
        Assert.EndsWith("open\n0\n", board.Uart.Text, StringComparison.Ordinal);
    }

    private static Pin Lamp(Board board) => board.Pins[board.Name == "longan-nano" ? 16 : 2];

    /// <summary>With the bounces of a contact.</summary>
    private static void Press(Board board, Pin button)
    {
        foreach ((bool isHigh, int milliseconds) in (ReadOnlySpan<(bool, int)>)[(false, 1), (true, 1), (false, 60), (true, 1), (false, 1), (true, 60)])
        {
            button.Drive(isHigh);
            board.RunFor(TimeSpan.FromMilliseconds(milliseconds));
        }
    }

    private static void Glitch(Board board, Pin button)
    {
        button.Drive(false);
        board.RunFor(TimeSpan.FromMilliseconds(2));
        button.Drive(true);
        board.RunFor(TimeSpan.FromMilliseconds(40));
    }

    /// <summary>25 °C is 400 sixteenths.</summary>
    private sealed class Thermometer : II2cDevice
    {
        private bool _isSecond;

        public void Start(bool isRead) => _isSecond = false;

        public bool Write(byte value) => value == 0;

        public byte Read()
        {
            int value = 400 << 4;
            byte answer = (byte)(_isSecond ? value : value >> 8);
            _isSecond = true;
            return answer;
        }
    }

    private sealed class Panel(Pin dataCommand) : ISpiDevice
    {
        public List<(bool IsData, int Value)> Received { get; } = [];

        public byte Transfer(byte value)
        {
            Received.Add((dataCommand.IsHigh, value));
            return 0xA5;
        }
    }
}
