using Flint.Testing;

namespace Flint.SystemDevice.Tests;

public sealed class SpiDeviceTests
{
    [Fact]
    public void Registers_a_radio_and_strips_of_LEDs()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/SpiDevices.cs");
        SpiPort bus = board.Spi["spi1"];

        // At 4 g, 128 are 1 g. (Analog Devices ADXL345 data sheet, table 1.)
        var adxl345 = new SpiRegisters(direction: 0x80, isReadWhenSet: true, mask: 0x3F);
        ((byte[])[128, 0, 0xC0, 0xFF, 0, 1]).CopyTo(adxl345.Values, 0x32);
        bus.Attach(adxl345, board.Pins[9]);

        // 109.73 Ω at 25 °C is 8362 of 32768 parts of the reference of 430 Ω. (IEC 60751; Maxim MAX31865 data sheet, RTD registers.)
        var max31865 = new SpiRegisters(direction: 0x80, isReadWhenSet: false, mask: 0x7F);
        (max31865.Values[1], max31865.Values[2]) = (8362 * 2 >> 8, 8362 * 2 & 0xFF);
        bus.Attach(max31865, board.Pins[10]);

        var radio = new Radio(chipEnable: board.Pins[18]);
        bus.Attach(radio, board.Pins[11]);
        board.Pins[19].Drive(true);
        var ws2812b = new SpiRecorder();
        bus.Attach(ws2812b, board.Pins[0]);
        var apa102 = new SpiRecorder();
        bus.Attach(apa102, board.Pins[1]);

        board.Uart.WaitFor("listening\n");
        radio.Receive(0xDE, 0xAD, 0xBE, 0xEF);
        board.Pins[19].Drive(false);
        board.RunToEnd();

        Assert.Equal(
            """
            Adxl345 100 -50 200
            Max31865 250
            listening
            Nrf24l01 DEADBEEF

            """,
            board.Uart.Text);
        Assert.Equal((0x01, 0x08), (adxl345.Values[0x31], adxl345.Values[0x2D]));
        Assert.Equal([1, 2, 3, 4], Assert.Single(radio.Sent));
        Assert.Equal((76, 4), (radio.Register(0x05), radio.Register(0x11)));
        Assert.Equal([0x34, 0x12, 0x56, 0xA5, 0xFF, 0x00], Colors(ws2812b.Bytes.Skip(ws2812b.Bytes.Count - 48).Take(18)));
        Assert.Equal([0, 0, 0, 0, 0xFF, 0x56, 0x34, 0x12, 0xFF, 0xFF, 0xFF, 0xFF], apa102.Bytes.TakeLast(12));
    }

    /// <summary>A bit of a WS2812B is a pulse: 110 is 1, 100 is 0. (Worldsemi WS2812B data sheet, data transfer time, at 2.4 MHz.)</summary>
    private static List<byte> Colors(IEnumerable<byte> pulses)
    {
        string bits = string.Concat(pulses.Select(value => Convert.ToString(value, 2).PadLeft(8, '0')));
        string values = string.Concat(bits.Chunk(3).Select(pulse => pulse switch
        {
            ['1', '1', '0'] => '1',
            ['1', '0', '0'] => '0',
            _ => throw new FormatException($"{new string(pulse)} is no pulse"),
        }));
        return [.. values.Chunk(8).Select(value => Convert.ToByte(new string(value), 2))];
    }
}
