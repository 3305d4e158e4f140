using Flint.Sim;
using Flint.Sim.Peripherals;

namespace Flint.Testing.Tests;

/// <summary>Devices that are written in C# and attached to a board's buses.</summary>
public sealed class DeviceTests
{
    [Fact]
    public void An_I2C_sensor_answers_and_an_address_without_one_does_not()
    {
        var sensor = new Sensor();
        using var board = Board.Start("hifive1-revb", Program("Sensor"));
        board.I2c["i2c0"].Attach(0x76, sensor);
        board.RunToEnd();
        Assert.Equal("96\n-1\n", board.Uart.Text);
        Assert.Equal(["start", "write D0", "start to read", "read", "stop"], sensor.Seen);
        BoardDiagnostic diagnostic = Assert.Single(board.Diagnostics);
        Assert.Equal((DiagnosticKind.NoAnswer, "no device answers at I2C address 0x40"), (diagnostic.Kind, diagnostic.Message));
    }

    [Fact]
    public void A_bus_without_pull_ups_carries_nothing_and_that_is_told_with_the_line()
    {
        var sensor = new Sensor { HasPullUps = false };
        using var board = Board.Start("hifive1-revb", Program("Sensor"));
        board.I2c["i2c0"].Attach(0x76, sensor);
        board.RunToEnd();
        Assert.Equal("-1\n-1\n", board.Uart.Text);
        Assert.Empty(sensor.Seen);
        BoardDiagnostic diagnostic = Assert.Single(board.Diagnostics);
        Assert.Equal(
            (DiagnosticKind.NoPullUp, "nothing pulls the lines of 'i2c0' up: no resistors of the board, and no device that brings them"),
            (diagnostic.Kind, diagnostic.Message));
        Assert.Contains("Sensor.cs:line ", diagnostic.Location, StringComparison.Ordinal);
    }

    [Fact]
    public void An_SPI_device_sees_its_select_line_and_exchanges_bytes()
    {
        var device = new Inverter();
        using var board = Board.Start("hifive1-revb", Program("Shift"));
        board.Spi["spi1"].Attach(device);
        board.RunToEnd();
        Assert.Equal($"{0xED}\n{0xCB}\n", board.Uart.Text);
        Assert.Equal([true, false], device.Selections);
    }

    [Theory]
    [InlineData(0x76, "error: 'i2c0' has a device at 0x76 already")]
    [InlineData(0x80, "error: 0x80 is no I2C address\n  hint: addresses are 0x00 to 0x7F, without the bit that tells reading from writing")]
    public void An_address_that_cannot_be(int address, string expected)
    {
        using var board = Board.Start("hifive1-revb", Program("Sensor"));
        board.I2c.First.Attach(0x76, new Sensor());
        Assert.Equal(expected, Assert.Throws<BuildErrorException>(() => board.I2c.First.Attach(address, new Sensor())).ToString());
    }

    [Fact]
    public void A_select_line_that_is_taken()
    {
        using var board = Board.Start("hifive1-revb", Program("Shift"));
        board.Spi.First.Attach(new Inverter());
        Assert.Equal(
            "error: 'spi1' has a device on select 0 already",
            Assert.Throws<BuildErrorException>(() => board.Spi.First.Attach(new Inverter())).ToString());
    }

    private static string Program(string name) => $"tests/Flint.Testing.Tests/Programs/{name}.cs";

    private sealed class Sensor : II2cDevice
    {
        public List<string> Seen { get; } = [];

        public bool HasPullUps { get; init; } = true;

        public void Start(bool isRead) => Seen.Add(isRead ? "start to read" : "start");

        public bool Write(byte value)
        {
            Seen.Add($"write {value:X2}");
            return true;
        }

        public byte Read()
        {
            Seen.Add("read");
            return 0x60;
        }

        public void Stop() => Seen.Add("stop");
    }

    private sealed class Inverter : ISpiDevice
    {
        public List<bool> Selections { get; } = [];

        public byte Transfer(byte value) => (byte)~value;

        public void Select(bool isSelected) => Selections.Add(isSelected);
    }
}
