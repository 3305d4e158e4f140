using System.Globalization;
using Flint.Sim.Peripherals;
using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>Drivers of Iot.Device.Bindings, as they come from their package, on devices that are small C# classes.</summary>
public sealed class BindingTests
{
    [Fact]
    public void Devices_on_I2C()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/I2cDevices.cs");
        I2cPort bus = board.I2c.First;
        bus.Attach(0x76, Bme280());
        bus.Attach(0x48, new WordRegisters { Values = { [0] = 0x1980 } });
        bus.Attach(0x18, new WordRegisters { Values = { [5] = 0xC194, [6] = 0x0054, [7] = 0x0400 } });
        bus.Attach(0x23, new WordRegisters { Values = { [0x10] = 1200, [0x20] = 1200 } });
        bus.Attach(0x40, new WordRegisters { Values = { [2] = 825 << 3 } });
        bus.Attach(0x49, new WordRegisters { Values = { [0] = 1234, [1] = 0x8583 } });
        bus.Attach(0x68, Clock(century: 0x80));
        bus.Attach(0x20, new OneByte());
        var expander = new ByteRegisters { ReadOnly = { 0x12 } };
        expander.Values[0x12] = 0x5A;
        bus.Attach(0x21, expander);
        var pwm = new ByteRegisters();
        bus.Attach(0x41, pwm);

        board.RunToEnd();

        Assert.Equal(
            """
            Bme280 2508
            Lm75 2550
            Mcp9808 2525
            Bh1750fvi 100000
            Ina219 330
            Ads1115 123400
            Ds3231 2026 11 26 3 45 59
            Pcf8574 16500
            Mcp23017 9000
            Pca9685 25

            """,
            board.Uart.Text);
        Assert.Equal((0x0F, 0xC0), (expander.Values[0x00], expander.Values[0x13]));
        Assert.Empty(board.Diagnostics);
    }

    [Fact]
    public void Further_devices_on_I2C()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/FurtherI2cDevices.cs");
        I2cPort bus = board.I2c.First;
        bus.Attach(0x77, Bme280(chip: 0x58));
        bus.Attach(0x68, Clock());
        var expander = new ByteRegisters { ReadOnly = { 0x09 } };
        expander.Values[0x09] = 0x5A;
        bus.Attach(0x20, expander);
        var thermometer = new ByteRegisters();
        (thermometer.Values[7], thermometer.Values[8]) = (0x98, 0x3A);
        bus.Attach(0x5A, thermometer);
        var motion = new ByteRegisters();
        (motion.Values[0x75], motion.Values[0x3F]) = (0x68, 0x40);
        bus.Attach(0x69, motion);

        board.RunToEnd();

        Assert.Equal(
            """
            Bmp280 2508
            Ds1307 2026 11 26 3 45 59
            Mcp23008 9000
            Mlx90614 30000
            Mpu6050 980

            """,
            board.Uart.Text);
        Assert.Equal(0x3C, expander.Values[0x0A]);
    }

    [Theory]
    [InlineData("ch32v003evt", "i2c1", "spi1")]
    [InlineData("esp32-c3-devkitm-1", "i2c0", "spi2")]
    [InlineData("hifive1-revb", "i2c0", "spi1")]
    [InlineData("longan-nano", "i2c0", "spi0")]
    [InlineData("pico2", "i2c0", "spi0")]
    public void Bus_0_is_the_first_of_each_board(string name, string i2c, string spi)
    {
        using var board = Board.Start(name, "tests/Flint.SystemDevice.Tests/Programs/FirstBuses.cs");
        var recorder = new SpiRecorder();
        board.Spi[spi].Attach(recorder, board.Pins["Output"]);
        board.I2c[i2c].Attach(0x20, new OneByte());

        board.RunToEnd();

        Assert.Equal("165\n0\n", board.Uart.Text);
        Assert.Equal([1, 2, 3], recorder.Bytes);
    }

    [Fact]
    public void Devices_on_SPI_and_a_servo()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/SpiAndPwm.cs");
        var display = new Max7219();
        board.Spi["spi1"].Attach(new Mcp3008(channel: 5, value: 0x2A5), board.Pins[10]);
        board.Spi["spi1"].Attach(display, board.Pins[11]);
        board.Uart.WaitFor("done\n");
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{0x2A5}\ndone\n"), board.Uart.Text);
        Assert.Equal(0x3C, display.Digits[3]);
        int edges = board.Pins[12].Changes.Count;
        board.RunFor(TimeSpan.FromMilliseconds(100));
        LevelChange[] pulses = [.. board.Pins[12].Changes.Skip(edges)];
        int rise = Array.FindIndex(pulses, change => change.IsHigh);
        Assert.InRange((pulses[rise + 1].Time - pulses[rise].Time).TotalMilliseconds, 1.4, 1.6);
        Assert.InRange((pulses[rise + 2].Time - pulses[rise].Time).TotalMilliseconds, 19, 21);
    }

    [Fact]
    public void Devices_on_pins()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/PinDevices.cs");
        board.Pins[9].Drive(true);
        board.Pins[13].Drive(false);
        board.Uart.WaitFor("press\n");
        Assert.Equal([1, 0, 1, 0, 0, 1, 1, 0], BitsAtRises(data: board.Pins[0], clock: board.Pins[1]));
        Assert.All([3, 4, 5, 18], pin => Assert.Contains(board.Pins[pin].Changes, change => change.IsHigh));
        for (int i = 0; i < 2; i++)
        {
            board.Pins[9].Drive(false);
            board.RunFor(TimeSpan.FromMilliseconds(10));
            board.Pins[9].Drive(true);
            board.RunFor(TimeSpan.FromMilliseconds(10));
        }

        // 5.83 ms there and back at 343 m/s is 1 m.
        board.RunUntil(board.Pins[12].Edge(PinEdge.Falling));
        board.RunFor(TimeSpan.FromMicroseconds(200));
        board.Pins[13].Drive(true);
        board.RunFor(TimeSpan.FromMicroseconds(5830));
        board.Pins[13].Drive(false);
        board.RunToEnd();
        string[] lines = board.Uart.Text.Split('\n');
        Assert.Equal(("press", "2"), (lines[0], lines[1]));
        Assert.InRange(int.Parse(lines[2], CultureInfo.InvariantCulture), 98, 102);
    }

    /// <summary>The levels of one pin at the moments when another one rises.</summary>
    private static int[] BitsAtRises(Pin data, Pin clock) =>
    [
        .. clock.Changes.Where(change => change.IsHigh)
            .Select(rise => data.Changes.LastOrDefault(change => change.Time <= rise.Time).IsHigh ? 1 : 0),
    ];

    /// <summary>The sensor with the values of its data sheet's example of compensation, which give 25.08 °C. (Bosch BMP280 data sheet, 3.12.)</summary>
    private static ByteRegisters Bme280(byte chip = 0x60)
    {
        var sensor = new ByteRegisters();
        sensor.Values[0xD0] = chip;
        short[] trimming = [27504, 26435, -1000, unchecked((short)36477), -10685, 3024, 2855, 140, -7, 15500, -14600, 6000];
        for (int i = 0; i < trimming.Length; i++)
            BitConverter.TryWriteBytes(sensor.Values.AsSpan(0x88 + (2 * i)), trimming[i]);
        (sensor.Values[0xF7], sensor.Values[0xF8], sensor.Values[0xF9]) = (415148 >> 12, (415148 >> 4) & 0xFF, (415148 & 0xF) << 4);
        (sensor.Values[0xFA], sensor.Values[0xFB], sensor.Values[0xFC]) = (519888 >> 12, (519888 >> 4) & 0xFF, (519888 & 0xF) << 4);
        return sensor;
    }

    private static ByteRegisters Clock(byte century = 0)
    {
        var clock = new ByteRegisters();
        ((byte[])[0x59, 0x45, 0x03, 0x04, 0x26, (byte)(0x11 | century), 0x26]).CopyTo(clock.Values, 0);
        return clock;
    }

    /// <summary>A start bit, one for single-ended, three of the channel; a bit to sample, an empty one, then ten bits of the value. (Microchip MCP3008 data sheet, 5.0.)</summary>
    private sealed class Mcp3008(int channel, int value) : ISpiDevice
    {
        private const int FirstOfValue = 7;
        private const int BitsOfValue = 10;
        private const int BitsOfCommand = 5;

        private int _bits;
        private int _command;

        public byte Transfer(byte sent)
        {
            int answer = 0;
            for (int i = 7; i >= 0; i--)
            {
                int bit = (sent >> i) & 1;
                if (_bits > 0 || bit == 1)
                    _command = _bits++ < BitsOfCommand ? (_command << 1) | bit : _command;
                int place = _bits - 1 - FirstOfValue;
                bool isOut = place is >= 0 and < BitsOfValue && _command == (0b11000 | channel);
                answer = (answer << 1) | (isOut ? (value >> (BitsOfValue - 1 - place)) & 1 : 0);
            }

            return (byte)answer;
        }

        public void Select(bool isSelected) => _bits = _command = 0;
    }

    /// <summary>Pairs of register and value, taken over when it is no longer selected.</summary>
    private sealed class Max7219 : ISpiDevice
    {
        private int _shifted;

        public byte[] Digits { get; } = new byte[16];

        public byte Transfer(byte sent)
        {
            _shifted = (_shifted << 8) | sent;
            return 0;
        }

        public void Select(bool isSelected)
        {
            if (!isSelected)
                Digits[(_shifted >> 8) & 0xF] = (byte)_shifted;
        }
    }
}
