using Flint.Testing;

namespace Flint.SystemDevice.Tests;

public sealed class I2cSensorTests
{
    [Fact]
    public void Sensors_are_read_as_their_data_sheets_say()
    {
        using var board = Board.Start("hifive1-revb", "tests/Flint.SystemDevice.Tests/Programs/I2cSensors.cs");
        I2cPort bus = board.I2c.First;

        // 0xBEEF and its check value 0x92 are the data sheet's example. (Sensirion SHT3x-DIS data sheet, 4.12.)
        bus.Attach(0x44, new CommandDevice { Answers = { ["2400"] = "BEEF92BEEF92" } });
        var si7021 = new CommandDevice { Answers = { ["E7"] = "3A", ["E3"] = "663C", ["E5"] = "7C80" } };
        bus.Attach(0x40, si7021);
        bus.Attach(0x38, new CommandDevice { Answers = { ["71"] = "188000060000", ["AC3300"] = "188000060000" } });
        bus.Attach(0x5F, Hts221());
        bus.Attach(0x77, Bmp180());
        ByteRegisters tcs3472x = Tcs3472x();
        bus.Attach(0x29, tcs3472x);
        bus.Attach(0x2A, new RangeFinder(1234));
        var pcf8563 = new ByteRegisters();
        bus.Attach(0x51, pcf8563);

        board.RunToEnd();

        Assert.Equal(
            """
            Sht3x 8550
            Sht3x 7460
            Si7021 2330
            Si7021 5479
            Aht20 2500
            Aht20 5000
            Hts221 2500
            Hts221 4500
            Bmp180 1505
            Bmp180 69547
            Tcs3472x 127 63 31 255
            Vl53L0X 123400
            Pcf8563 330 59

            """,
            board.Uart.Text);
        Assert.Contains("E63A", si7021.Commands);
        Assert.Equal((0xFF, 0x02), (tcs3472x.Values[0x81], tcs3472x.Values[0x8F]));
        Assert.Equal([0x59, 0x45, 0x03, 0x26, 0x04, 0x91, 0x26], pcf8563.Values[2..9]);
        Assert.Empty(board.Diagnostics);
    }

    /// <summary>Calibrated at 20 and 30 °C, 40 and 60 %; halfway and a quarter of the way between them. The highest bit of a register's address asks for the next ones, too. (ST HTS221 data sheet, 8.)</summary>
    private static ByteRegisters Hts221()
    {
        var sensor = new ByteRegisters();
        sensor.Set(0xA8, 250, 0, 0xF4, 0x01);
        sensor.Set(0xB0, 2 * 40, 2 * 60, 8 * 20, 8 * 30);
        sensor.Set(0xBA, 0xE8, 0x03, 0, 0, 0xE8, 0x03);
        return sensor;
    }

    /// <summary>
    /// The data sheet's example: 15.0 °C and 69964 Pa. (Bosch BMP180 data sheet, 3.5.) The driver rounds towards 0 and squares the pressure as an int, which wraps round: on a desktop, too,
    /// it comes to 15.05 °C and 69547 Pa.
    /// </summary>
    private static ByteRegisters Bmp180()
    {
        var sensor = new ByteRegisters();
        short[] calibration = [408, -72, -14383, 32741, 32757, 23153, 6190, 4, -32768, -8711, 2868];
        for (int i = 0; i < calibration.Length; i++)
            sensor.Set((byte)(0xAA + (2 * i)), (byte)(calibration[i] >> 8), (byte)calibration[i]);
        sensor.Wrote += (register, value) =>
        {
            if (register == 0xF4)
                sensor.Set(0xF6, value == 0x2E ? [27898 >> 8, 27898 & 0xFF] : [23843 >> 8, 23843 & 0xFF, 0]);
        };
        return sensor;
    }

    /// <summary>The highest bit of a register's address is the one that makes it a command. (ams TCS3472 data sheet, register set.)</summary>
    private static ByteRegisters Tcs3472x()
    {
        var sensor = new ByteRegisters();
        sensor.Set(0x92, 0x44);
        sensor.Set(0x94, 0x04, 0x00, 0x02, 0x00, 0x01, 0x00, 0x00, 0x80);
        return sensor;
    }
}
