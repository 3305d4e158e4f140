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

    [Fact]
    public void The_guides_example()
    {
        string guide = File.ReadAllText(Repository("docs/meadow.md"));
        string code = guide[(guide.IndexOf("```csharp\n", StringComparison.Ordinal) + 10)..];
        code = string.Concat(code[..code.IndexOf("```", StringComparison.Ordinal)].Split('\n').Where(line => line is not "" && !line.StartsWith("#:", StringComparison.Ordinal)).Select(line => line + "\n"));
        Assert.Equal(code, File.ReadAllText(Repository("tests/Flint.Meadow.Tests/Programs/Example/Program.cs")).Replace("\n\n", "\n", StringComparison.Ordinal));

        using var board = Board.Start("longan-nano", "tests/Flint.Meadow.Tests/Programs/Example");
        Pin button = board.Pins["Input"];
        button.Drive(true);
        board.RunFor(TimeSpan.FromMilliseconds(50));
        Assert.False(board.Led.IsOn);
        Press(board, button);
        Assert.True(board.Led.IsOn);
        Press(board, button);
        Assert.False(board.Led.IsOn);
    }

    [Fact]
    public void Devices_of_two_SPI_modes_each_see_the_clock_at_rest_when_they_are_selected()
    {
        using var board = Board.Start("longan-nano", "tests/Flint.Meadow.Tests/Programs/Modes");
        board.RunToEnd();
        Assert.Equal(
            """
            P25 low in mode 0
            P25 high in mode 0
            P1 low in mode 3
            P1 high in mode 3
            P25 low in mode 0
            P25 high in mode 0
            P1 low in mode 3
            P1 high in mode 3
            refused, not selected

            """,
            board.Uart.Text);
    }

    [Fact]
    public void Each_press_is_told_when_it_is_shorter_than_the_debounce_and_when_a_handler_is_busy()
    {
        using var board = Board.Start("longan-nano", "tests/Flint.Meadow.Tests/Programs/Edges");
        Pin button = board.Pins["Input"];
        button.Drive(true);
        board.Uart.WaitFor("debounced\n");
        board.RunFor(TimeSpan.FromMilliseconds(5));
        for (int i = 0; i < 2; i++)
            Tap(board, button, 10, 40);
        board.Uart.WaitFor("busy\n");
        board.RunFor(TimeSpan.FromMilliseconds(5));
        for (int i = 0; i < 2; i++)
            Tap(board, button, 4, 4);
        board.RunToEnd();
        Assert.Equal("debounced\ndown\nup\ndown\nup\nbusy\ndown\nup\ndown\nup\n", board.Uart.Text);
    }

    [Theory]
    [InlineData("an edge")]
    [InlineData("a byte")]
    [InlineData("a sample")]
    public void What_a_handler_throws_ends_the_program(string handler)
    {
        using var board = Board.Start("longan-nano", "tests/Flint.Meadow.Tests/Programs/Failing");
        board.Pins["Input"].Drive(true);
        board.Uart.WaitFor("ready\n");
        if (handler == "an edge")
            board.Pins["Input"].Drive(false);
        else if (handler == "a byte")
            board.Uarts["usart1"].Send("x");
        string message = Assert.Throws<FirmwareErrorException>(() => board.RunToEnd()).Message;
        Assert.StartsWith($"Unhandled exception. System.OperationCanceledException: {handler}\n", message);
    }

    [Fact]
    public void A_handler_reads_more_than_has_come_and_lost_bytes_are_told()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.Meadow.Tests/Programs/Serial");
        board.Uart.WaitFor("open\n");
        UartPort port = board.Uarts["uart1"];
        port.Send("f");
        board.RunFor(TimeSpan.FromMilliseconds(20));
        port.Send("lint");
        board.Uart.WaitFor("busy\n");
        port.Send(new string('x', 200));
        board.RunToEnd();
        Assert.Equal("open\nflint\nbusy\noverrun\nthe port is not open: Open() comes first\n", board.Uart.Text);
    }

    [Fact]
    public void Mistakes_are_told_with_what_to_do()
    {
        using var board = Board.Start("longan-nano", "tests/Flint.Meadow.Tests/Programs/Mistakes");
        board.RunToEnd();
        Assert.Equal(
            """
            ArgumentException: PWM10 is no digital pin: take AsMeadow() of a Pin, such as Board.Led
            ArgumentException: P45 is no PWM output: take AsMeadow() of a PwmOutput, such as Board.Pwm
            ArgumentException: P45 is no analog input: take AsMeadow() of an AnalogInput, such as Board.Adc
            NotSupportedException: a signal is measured with Board.Capture, not with a signal analyzer
            NotSupportedException: analog inputs are read one by one: make an analog input port of each
            ArgumentOutOfRangeException: a reading is the mean of at least one sample (Parameter 'sampleCount')
            ArgumentOutOfRangeException: a duty cycle is 0 to 1 (Parameter 'value')
            ArgumentOutOfRangeException: a frequency is 1 Hz to 2 GHz (Parameter 'value')
            ArgumentOutOfRangeException: a duty cycle is 0 to 1 (Parameter 'value')
            ArgumentOutOfRangeException: the timer cannot make that frequency (Parameter 'frequency')
            1000 0.5
            True
            InvalidOperationException: the port is not open: Open() comes first
            InvalidOperationException: the port is not open: Open() comes first
            NotSupportedException: serial ports have 8 data bits, no parity and 1 stop bit
            InvalidOperationException: the speed is set before the port is opened: close it first
            TimeoutException: nothing was received within ReadTimeout
            ArgumentOutOfRangeException: the buffer has room for at least one byte (Parameter 'readBufferSize')

            """,
            board.Uart.Text);
    }

    /// <summary>The adapter's sources are a part of the app, but not the app's to mend.</summary>
    [Fact]
    public void An_app_that_takes_every_warning_as_an_error()
    {
        using var board = Board.Start("longan-nano", "tests/Flint.Meadow.Tests/Programs/Strict");
        board.RunToEnd();
        Assert.False(board.Led.IsOn);
    }

    private static string Repository(string path)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Flint.slnx")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder!, path);
    }

    private static void Tap(Board board, Pin button, int down, int up)
    {
        button.Drive(false);
        board.RunFor(TimeSpan.FromMilliseconds(down));
        button.Drive(true);
        board.RunFor(TimeSpan.FromMilliseconds(up));
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
