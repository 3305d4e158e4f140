using System.Globalization;
using Flint.Sim.Peripherals;

namespace Flint.Hal.Tests;

/// <summary>What the drivers that the GD32VF103 and the CH32V003 share do beyond the apps for every board, without tasks: the CH32V003 has 2 KiB of RAM.</summary>
public sealed class Stm32F1Tests
{
    private const string Longan = "longan-nano";
    private const string Evt = "ch32v003evt";

    [Theory]
    [InlineData(Longan)]
    [InlineData(Evt)]
    public void Edges_of_a_pin_are_seen_by_interrupt(string name)
    {
        using Board board = Start(name, "Edges");
        Pin input = board.Pins["Input"];
        Pin output = board.Pins["Output"];
        board.RunFor(TimeSpan.FromMilliseconds(1));
        foreach (bool level in (bool[])[false, true, false])
        {
            input.Drive(level);
            board.RunFor(TimeSpan.FromMilliseconds(1));
            Assert.Equal(level, output.IsHigh);
        }

        Assert.True(board.Led.IsOn);
        Assert.Empty(board.Diagnostics);
    }

    [Theory]
    [InlineData(Longan, "usart1")]
    [InlineData(Evt, "usart1")]
    public void A_serial_port_is_filled_and_drained_by_interrupts(string name, string port)
    {
        using Board board = Start(name, "Upper");
        board.RunFor(TimeSpan.FromMilliseconds(1));
        board.Uarts[port].Send("the quick brown fox jumps over the lazy dog\n");
        board.RunToEnd();
        Assert.Equal("THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG\n", board.Uarts[port].Text);
        Assert.Empty(board.Diagnostics);
    }

    [Theory]
    [InlineData(Longan, "i2c0")]
    [InlineData(Evt, "i2c1")]
    public void I2c_reads_as_many_bytes_as_it_is_asked_for(string name, string bus)
    {
        using Board board = Start(name, "Eeprom");
        board.I2c[bus].Attach(0x50, new Eeprom());
        board.RunToEnd();
        Assert.Equal("10\n30\n60\n100\n150\n1\n1\n", board.Uart.Text);
        Assert.Equal(["no device answers at I2C address 0x31"], board.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Theory]
    [InlineData(Longan, "i2c0")]
    [InlineData(Evt, "i2c1")]
    public void I2c_begins_a_transfer_when_the_bus_is_free_of_the_one_before(string name, string bus)
    {
        using Board board = Start(name, "Slow");
        board.I2c[bus].Attach(0x50, new Eeprom());
        Assert.Equal("read", board.Uart.ReadLine());
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void An_alarm_of_the_program_comes_in_time_while_a_task_waits()
    {
        using Board board = Start(Longan, "AlarmAndDelay");
        Assert.Equal("1 35", board.Uart.ReadLine());
    }

    [Fact]
    public void A_clock_is_read_after_a_reset_when_its_registers_show_it()
    {
        using Board board = Start(Longan, "ClockAfterReset");
        Assert.Equal("1000", board.Uart.ReadLine());
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void Deep_sleep_ends_when_its_second_passes_before_the_alarm_is_set()
    {
        using Board board = Start(Longan, "Alarms");
        Assert.Equal("woken", board.Uart.ReadLine(TimeSpan.FromSeconds(150)));
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void The_clock_is_right_after_many_deep_sleeps()
    {
        using Board board = Start(Longan, "Slept");
        Assert.Equal("begins", board.Uart.ReadLine());
        TimeSpan start = board.Time;
        double slept = double.Parse(board.Uart.ReadLine(TimeSpan.FromSeconds(100)), CultureInfo.InvariantCulture);
        // A tick of the clock that goes on is 30 us.
        Assert.InRange((board.Time - start).TotalMicroseconds - slept, -3000, 3000);
    }

    [Theory]
    [InlineData(Longan, "spi0")]
    [InlineData(Evt, "spi1")]
    public void Spi_exchanges_bytes_with_a_device_that_a_pin_selects(string name, string bus)
    {
        using Board board = Start(name, "Shifted");
        var device = new Inverter();
        board.Spi[bus].Attach(device, board.Pins["Output"]);
        board.RunToEnd();
        Assert.Equal($"{0xFEFDFC}\n255\n", board.Uart.Text);
        // Of the byte after 1, whose bits went out in the other order.
        Assert.Equal([1, 2, 3, 0x80, 0], device.Received);
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void Spi_sends_more_than_a_channel_of_DMA_counts()
    {
        using Board board = Start(Longan, "Picture");
        var device = new Inverter();
        board.Spi["spi0"].Attach(device, board.Pins["Output"]);
        Assert.Equal("sent", board.Uart.ReadLine());
        Assert.Equal(70_000, device.Received.Count);
        Assert.Empty(board.Diagnostics);
    }

    [Theory]
    [InlineData(Longan)]
    [InlineData(Evt)]
    public void Internal_flash_keeps_what_is_written(string name)
    {
        using Board board = Start(name, "Kept");
        for (int i = 0; i < 40; i++)
        {
            board.RunToEnd();
            board.CyclePower();
        }

        Assert.Equal(string.Concat(Enumerable.Range(1, 40).Select(count => $"{count}\n")), board.Uart.Text);
        Assert.Empty(board.Diagnostics);
    }

    [Theory]
    [InlineData(Longan)]
    [InlineData(Evt)]
    public void A_failed_check_is_told_with_its_line_beside_handlers(string name)
    {
        using Board board = Start(name, "Failing");
        Assert.Equal(
            "Unhandled exception. System.IndexOutOfRangeException: Index was outside the bounds of the array.\n"
                + "   at Program.<Main>$(System.String[]) in Failing.cs:line 8",
            Assert.Throws<FirmwareErrorException>(() => board.RunToEnd()).Message);
    }

    [Fact]
    public void A_pin_s_mode_is_changed_without_a_handler_in_between()
    {
        using Board board = Start(Longan, "PinModes");
        board.RunToEnd();
        Assert.Equal("0\n", board.Uart.Text);
    }

    [Theory]
    [InlineData(Longan, "Jtag", "PA13, PA14, PA15 and PB3 are the debugger's")]
    [InlineData(Evt, "Swio", "PD1 is the debugger's")]
    public void A_pin_that_the_debugger_needs_is_refused(string name, string program, string message)
    {
        using Board board = Start(name, program);
        board.RunToEnd();
        Assert.Equal(message + "\n", board.Uart.Text);
    }

    private static Board Start(string board, string program) => Board.Start(board, Path.Combine("tests", "Flint.Hal.Tests", "Stm32F1", program + ".cs"));

    /// <summary>Memory of 256 bytes: the first byte of a write says where.</summary>
    private sealed class Eeprom : II2cDevice
    {
        private readonly byte[] content = new byte[256];
        private byte place;
        private bool isPlaced;

        public void Start(bool isRead) => isPlaced = isRead;

        public bool Write(byte value)
        {
            if (isPlaced)
                content[place++] = value;
            else
                place = value;
            isPlaced = true;
            return true;
        }

        public byte Read() => content[place++];
    }
}
