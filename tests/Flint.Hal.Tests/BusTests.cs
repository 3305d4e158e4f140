using Flint.Sim.Peripherals;

namespace Flint.Hal.Tests;

public sealed class BusTests(SupportMatrix matrix) : PeripheralTests(matrix)
{
    public static TheoryData<string> I2c => Boards.With("I2c", "i2c.transfer");

    public static TheoryData<string> I2cInterrupts => Boards.With("I2c", "i2c.start");

    public static TheoryData<string> Spi => Boards.With("Spi", "spi.transfer");

    public static TheoryData<string> SpiInterrupts => Boards.With("Spi", "spi.start");

    [Theory]
    [MemberData(nameof(I2c))]
    public void Registers_of_an_I2C_device_by_polling(string name) => Check(name, nameof(I2c), board =>
    {
        board.I2c[BoardParts.Of(name).I2c].Attach(0x50, new RegisterDevice());
        foreach (string expected in (string[])["ABCD", "1", "1", "True", "2"])
            Assert.Equal(expected, board.Uart.ReadLine());
    });

    [Theory]
    [MemberData(nameof(I2cInterrupts))]
    public void Registers_of_an_I2C_device_by_interrupts(string name) => Check(name, nameof(I2cInterrupts), board =>
    {
        board.I2c[BoardParts.Of(name).I2c].Attach(0x50, new RegisterDevice());
        foreach (string expected in (string[])["True", "ABCD", "00", "1"])
            Assert.Equal(expected, board.Uart.ReadLine());
    });

    [Theory]
    [MemberData(nameof(I2cInterrupts))]
    public void An_I2C_device_gives_as_many_bytes_as_are_read_when_handlers_are_late(string name)
    {
        using Board board = Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Apps", "I2cLate.cs"));
        var device = new Counter();
        board.I2c[BoardParts.Of(name).I2c].Attach(0x50, device);
        foreach (string expected in (string[])["01", "0102", "010203", "01020304", "0102030405", "010203040506"])
            Assert.Equal(expected, board.Uart.ReadLine());
        Assert.Equal([1, 2, 3, 4, 5, 6], device.Reads);
        Assert.Empty(board.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Spi))]
    public void An_SPI_device_by_polling(string name) => Check(name, nameof(Spi), board =>
    {
        var device = new Inverter();
        board.Spi[BoardParts.Of(name).Spi].Attach(device, board.Pins["Output"]);
        Assert.Equal("EDCBA9", board.Uart.ReadLine());
        Assert.Equal("FFFFFF", board.Uart.ReadLine());
        Assert.Equal([0x12, 0x34, 0x56, 0x9F, 0, 0, 0], device.Received);
        // Where it is low before the program sets it, the pin selects the device for a while.
        Assert.Equal([true, false, true, false], device.Selections.TakeLast(4));
    });

    [Theory]
    [MemberData(nameof(SpiInterrupts))]
    public void An_SPI_device_by_interrupts(string name) => Check(name, nameof(SpiInterrupts), board =>
    {
        var device = new Inverter();
        board.Spi[BoardParts.Of(name).Spi].Attach(device, board.Pins["Output"]);
        Assert.Equal("FFF3E8", board.Uart.ReadLine());
        Assert.Equal("FFFFFA", board.Uart.ReadLine());
        Assert.Equal(49, device.Received.Count);
    });

    [Theory]
    [MemberData(nameof(SpiInterrupts))]
    public void An_SPI_transfer_of_nothing_ends(string name)
    {
        using Board board = Board.Start(name, Path.Combine("tests", "Flint.Hal.Tests", "Apps", "SpiEmpty.cs"));
        board.Spi[BoardParts.Of(name).Spi].Attach(new Inverter(), board.Pins["Output"]);
        Assert.Equal("FEFDFC", board.Uart.ReadLine());
    }

    /// <summary>Gives 1, 2, 3 and so on from each start.</summary>
    private sealed class Counter : II2cDevice
    {
        /// <summary>How many bytes were read after each start.</summary>
        public List<int> Reads { get; } = [];

        public void Start(bool isRead) => Reads.Add(0);

        public bool Write(byte value) => true;

        public byte Read() => (byte)++Reads[^1];
    }
}
