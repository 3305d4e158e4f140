using Flint.Sim.Peripherals;
using Flint.Testing;

namespace Flint.Firmware.Tests;

/// <summary>The drivers of the RP2350, in firmware on a simulated Pico 2.</summary>
public sealed class Pico2Tests
{
    [Fact]
    public void The_LED_changes_every_half_second()
    {
        using var board = Board.Start("pico2", "firmware/blink");
        board.RunFor(TimeSpan.FromMilliseconds(2250));
        // The clocks take a millisecond and a bit; in Renode they are there at once.
        int start = RenodeSupport.IsEngine ? 0 : 1;
        Assert.Equal([start, start + 500, start + 1000, start + 1500, start + 2000], board.Led.Changes.Select(change => Math.Floor(change.Time.TotalMilliseconds)));
        Assert.Equal([true, false, true, false, true], board.Led.Changes.Select(change => change.IsHigh));
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void A_terminal_shows_hello_at_its_speed()
    {
        RenodeSupport.SkipBecause("in Renode a wait ends with its millisecond");
        using var board = Board.Start("pico2", "firmware/hello");
        Assert.Equal("Hello, world!", board.Uart.ReadLine());
        // 14 characters of 10 bits at 115,200 baud, after the clocks' start.
        Assert.InRange(board.Time.TotalMilliseconds, 1.2 + 1, 1.2 + 1.5);
    }

    [Fact]
    public void Edges_of_a_pin_interrupt()
    {
        using Board board = Start("Edges");
        Assert.Equal("True False", board.Uart.ReadLine());
        Pin input = board.Pins[14];
        input.Drive(false);
        board.RunUntil(board.Pins[15].Edge(PinEdge.Rising));
        input.Drive(true);
        board.RunFor(TimeSpan.FromMilliseconds(1));
        Assert.True(board.Pins[15].IsHigh);
        input.Drive(false);
        board.RunToEnd();
        Assert.Equal("True False\n2 False False\nthe RP2350 has no open-drain outputs; make the pin an input to let it go\n", board.Uart.Text);
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void A_serial_port_loses_nothing_by_interrupt()
    {
        using Board board = Start("Serial");
        UartPort port = board.Uarts["uart1"];
        Assert.Equal("polled", port.ReadLine());
        string text = string.Concat(Enumerable.Range(0, 100).Select(i => $"{i:D5} "));
        board.RunFor(TimeSpan.FromMilliseconds(1));
        port.Send(text);
        board.RunToEnd();
        Assert.Equal(text, port.Unread);
        Assert.Equal("0\n", board.Uart.Text);
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void An_I2C_device_is_written_and_read_polled_and_by_interrupt()
    {
        using Board board = Start("I2c");
        var device = new Counter();
        board.I2c["i2c0"].Attach(0x76, device);
        board.RunToEnd();
        Assert.Equal(
            $"""
            208 209
            True False
            NoDataAcknowledge
            {string.Join(' ', Enumerable.Range(0x10, 40))}
            {string.Join(' ', Enumerable.Range(0x20, 40))}
            no I2C device answers to the address

            """,
            board.Uart.Text);
        Assert.Equal(30, device.LongestWrite);
    }

    [Fact]
    public void An_SPI_device_exchanges_bytes_polled_and_by_DMA()
    {
        RenodeSupport.SkipBecause("engine renode has no SPI devices in C#");
        using Board board = Start("Spi");
        var device = new Inverter();
        board.Spi["spi0"].Attach(device, board.Pins[17]);
        board.RunToEnd();
        Assert.Equal(
            $"""
            {string.Join(' ', Enumerable.Range(0, 20).Select(i => 255 - (i < 3 ? i + 1 : 0)))}
            255 255
            {string.Join(' ', (int[])[246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 254, 253, 252, 251, 250, 249, 248, 247, 246, 245])}
            done

            """,
            board.Uart.Text);
        Assert.Equal([20, 4, 20, 2], device.Lengths);
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void Pulses_have_their_width()
    {
        using Board board = Start("Pulses");
        board.RunToEnd();
        IReadOnlyList<LevelChange> changes = board.Pins[25].Changes;
        double[] times = [.. changes.Select(change => change.Time.TotalMicroseconds)];
        int first = changes.ToList().FindIndex(change => change.IsHigh);
        for (int i = 0; i < 8; i++)
        {
            Assert.InRange(times[first + (2 * i) + 1] - times[first + (2 * i)], 249, 251);
            Assert.InRange(times[first + (2 * i) + 2] - times[first + (2 * i)], 999, 1001);
        }

        // Always high for the five periods of the full duty, then low.
        Assert.InRange(times[^1] - times[^2], 4900, 6300);
        Assert.Equal("frequency\n", board.Uart.Text);
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void Timers_keep_their_periods()
    {
        using Board board = Start("Periods");
        board.RunToEnd();
        double[] times = [.. board.Pins[15].Changes.Select(change => change.Time.TotalMicroseconds)];
        Assert.Equal(8, times.Length);
        for (int i = 1; i < times.Length; i++)
            Assert.InRange(times[i] - times[i - 1], 240, 260);
        Assert.InRange(times[^1] - times[0], 1740, 1760);
        Assert.Equal("two milliseconds\n", board.Uart.Text);
    }

    [Fact]
    public void Voltages_are_measured()
    {
        using Board board = Start("Analog");
        board.Adcs["adc"].SetMillivolts(1, 1650);
        board.RunToEnd();
        Assert.Equal("12 2048 1650 705 2048\n", board.Uart.Text);
        Assert.Empty(board.Diagnostics);
        Assert.Equal("'adc' has no channel 5", Assert.Throws<BuildErrorException>(() => board.Adcs["adc"].SetMillivolts(5, 1)).Message);
    }

    [Fact]
    public void Memory_is_copied_by_DMA()
    {
        using Board board = Start("Copies");
        board.RunToEnd();
        Assert.Equal("True 0\nTrue\n", board.Uart.Text);
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void The_program_knows_why_it_began()
    {
        RenodeSupport.SkipBecause("Renode has no model of the RP2350's watchdog");
        using Board board = Start("Watched");
        board.RunToEnd(TimeSpan.FromSeconds(20));
        Assert.Equal(
            """
            PowerOn
            Software
            fed
            Watchdog
            Wake
            1800000001
            1800000004

            """,
            board.Uart.Text);
        Assert.Equal("watchdog bites in 2 ms unless it is fed", Assert.Single(board.Diagnostics).Message);
    }

    [Fact]
    public void What_is_in_flash_survives_a_loss_of_power()
    {
        RenodeSupport.SkipBecause("Renode has no model of the RP2350's flash controller");
        using Board board = Start("Stored");
        board.RunToEnd();
        Assert.Equal("kept 43 255\n464C494E32543035\n", board.Uart.Text);
        // An erase takes 45 ms, three pages a half each.
        Assert.InRange(board.Time.TotalMilliseconds, 45, 60);
        Assert.Empty(board.Diagnostics);
        board.CyclePower();
        board.RunToEnd();
        Assert.Equal("kept 43 255\n464C494E32543035\nkept 43 255\n464C494E32543035\n", board.Uart.Text);
    }

    private static Board Start(string program) => Board.Start("pico2", $"tests/Flint.Firmware.Tests/Programs/Pico2/{program}.cs");

    /// <summary>Has at each address the address, and refuses to be written 0xEE.</summary>
    private sealed class Counter : II2cDevice
    {
        private byte next;
        private int written;

        public int LongestWrite { get; private set; }

        public void Start(bool isRead) => written = 0;

        public bool Write(byte value)
        {
            if (written++ == 0)
                next = value;
            LongestWrite = Math.Max(LongestWrite, written);
            return value != 0xEE;
        }

        public byte Read() => next++;
    }

    private sealed class Inverter : ISpiDevice
    {
        private int length;

        public List<int> Lengths { get; } = [];

        public byte Transfer(byte value)
        {
            length++;
            return (byte)~value;
        }

        public void Select(bool isSelected)
        {
            if (!isSelected && length > 0)
                Lengths.Add(length);
            length = 0;
        }
    }
}
