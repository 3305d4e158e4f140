using Iot.Device.Ags01db;
using Iot.Device.Ahtxx;
using Iot.Device.Am2320;
using Iot.Device.Amg88xx;
using Iot.Device.Bh1750fvi;
using Iot.Device.Bmxx80;
using Iot.Device.Bmp180;
using Iot.Device.DHTxx;
using Iot.Device.Hts221;
using Iot.Device.Lm75;
using Iot.Device.Lps22hb;
using Iot.Device.Lps25h;
using Iot.Device.Max44009;
using Iot.Device.Mcp9808;
using Iot.Device.Mlx90614;
using Iot.Device.Scd4x;
using Iot.Device.Sht3x;
using Iot.Device.Sht4x;
using Iot.Device.Shtc3;
using Iot.Device.Si7021;
using Iot.Device.Tcs3472x;
using Iot.Device.Tsl256x;
using UnitsNet;

/// <summary>Temperature, humidity, pressure, light and gas.</summary>
internal static class Sensors
{
    public static void Run()
    {
        Test.Of("Bme280", Bosch(0x60), bus =>
        {
            using var sensor = new Bme280(bus);
            var result = sensor.Read();
            return $"{result.Temperature} {result.Pressure?.Hectopascals:0.##} {result.Humidity?.Percent:F1}";
        });
        Test.Of("Bmp280", Bosch(0x58), bus =>
        {
            using var sensor = new Bmp280(bus) { TemperatureSampling = Iot.Device.Bmxx80.Sampling.HighResolution };
            sensor.TryReadTemperature(out Temperature temperature);
            sensor.TryReadAltitude(Pressure.FromHectopascals(1013.25), out Length altitude);
            return $"{temperature} {altitude:F1}";
        });
        Test.Of("Lm75", new FakeI2cDevice().With(0, 0xE7, 0x20), bus => new Lm75(bus).Temperature);
        Test.Of("Mcp9808", new FakeI2cDevice().With(5, 0xC1, 0x94).With(6, 0x00, 0x54).With(7, 0x04, 0x00), bus => new Mcp9808(bus).Temperature);
        Test.Of("Bh1750fvi", new FakeI2cDevice().With(0x10, 0x04, 0xB0), bus => new Bh1750fvi(bus).Illuminance);
        Test.Of("Mlx90614", new FakeI2cDevice().With(6, 0x10, 0x39).With(7, 0x98, 0x3A), bus =>
        {
            using var sensor = new Mlx90614(bus);
            return $"{sensor.ReadAmbientTemperature()} {sensor.ReadObjectTemperature()}";
        });
        Test.Of("Si7021", new FakeI2cDevice().Answering("E3", 0x66, 0x3C).Answering("E5", 0x7C, 0x80).Answering("E7", 0x3A).Answering("84B8", 0x20), bus =>
        {
            using var sensor = new Si7021(bus);
            sensor.Heater = true;
            return $"{sensor.Temperature} {sensor.Humidity} {sensor.Revision} {sensor.Heater}";
        });
        Test.Of("Sht3x", new FakeI2cDevice().Answering("2400", 0xBE, 0xEF, 0x92, 0xBE, 0xEF, 0x92), bus =>
        {
            using var sensor = new Sht3x(bus);
            return $"{sensor.Temperature:F2} {sensor.Humidity:F2}";
        });
        Test.Of("Sht4x", new FakeI2cDevice().Answering("FD", 0xBE, 0xEF, 0x92, 0xBE, 0xEF, 0x92), bus =>
        {
            using var sensor = new Sht4x(bus);
            var (humidity, temperature) = sensor.ReadHumidityAndTemperature();
            return $"{humidity} {temperature}";
        });
        Test.Of("Shtc3", new FakeI2cDevice().Answering("EFC8", 0x08, 0x87, 0x5B).Answering("7866", 0xBE, 0xEF, 0x92, 0xBE, 0xEF, 0x92).Answering("7CA2", 0xBE, 0xEF, 0x92, 0xBE, 0xEF, 0x92), bus =>
        {
            using var sensor = new Shtc3(bus);
            return sensor.TryGetTemperatureAndHumidity(out Temperature temperature, out RelativeHumidity humidity) + $" {temperature} {humidity} {sensor.Id:X4}";
        });
        Test.Of("Aht20", new FakeI2cDevice().Answering("71", 0x18, 0x80, 0, 0x06, 0, 0).Answering("AC3300", 0x18, 0x80, 0, 0x06, 0, 0), bus =>
        {
            using var sensor = new Aht20(bus);
            return $"{sensor.GetTemperature()} {sensor.GetHumidity()}";
        });
        Test.Of("Am2320", new FakeI2cDevice().Answering("030004", 0x03, 0x04, 0x01, 0xF4, 0x00, 0xFA, 0x31, 0xA5), bus =>
        {
            using var sensor = new Am2320(bus);
            return $"{sensor.TryReadTemperature(out Temperature temperature)} {temperature} {sensor.IsLastReadSuccessful}";
        });
        Test.Of("Dht12", new FakeI2cDevice().With(0, 45, 6, 23, 4, 78), bus =>
        {
            using var sensor = new Dht12(bus);
            return $"{sensor.TryReadTemperature(out Temperature temperature)} {temperature} {sensor.IsLastReadSuccessful}";
        });
        Test.Of("Hts221", Hts221(), bus =>
        {
            using var sensor = new Hts221(bus);
            return $"{sensor.Temperature} {sensor.Humidity}";
        });
        Test.Of("Lps25h", new FakeI2cDevice().With(0xAB, 0x10, 0xF8).With(0xA8, 0x00, 0x54, 0x3F), bus =>
        {
            using var sensor = new Lps25h(bus);
            return $"{sensor.Temperature} {sensor.Pressure}";
        });
        Test.Of("Lps22hb", new FakeI2cDevice().With(0x8F, 0xB1).With(0xA7, 0x03).With(0xA8, 0x00, 0x54, 0x3F).With(0xAB, 0x34, 0x08), bus =>
        {
            using var sensor = new Lps22hb(bus);
            return $"{sensor.TryReadPressure(out Pressure pressure)} {pressure} {sensor.TryReadTemperature(out Temperature temperature)} {temperature}";
        });
        Test.Of("Bmp180", Bmp180(), bus =>
        {
            using var sensor = new Bmp180(bus);
            sensor.SetSampling(Iot.Device.Bmp180.Sampling.Standard);
            return $"{sensor.ReadTemperature()} {sensor.ReadPressure()}";
        });
        Test.Of("Scd4x", new FakeI2cDevice().Answering("E4B8", 0x80, 0x06, 0x04).Answering("EC05", 0x01, 0xF4, 0x33, 0x66, 0x67, 0xA2, 0x5E, 0xB9, 0x3C), bus =>
        {
            using var sensor = new Scd4x(bus);
            sensor.StartPeriodicMeasurements();
            var (co2, humidity, temperature) = sensor.ReadPeriodicMeasurement();
            return $"{co2} {humidity} {temperature}";
        });
        Test.Of("Ags01db", new FakeI2cDevice().Answering("0002", 0x00, 0x7B, 0x93).Answering("0A01", 0x0A, 0x77), bus =>
        {
            using var sensor = new Ags01db(bus);
            return $"{sensor.Concentration} {sensor.Version}";
        });
        Test.Of("Max44009", new FakeI2cDevice().With(3, 0x88, 0x0C).With(4, 0x0C), bus => new Max44009(bus).Illuminance);
        Test.Of("Tsl256x", new FakeI2cDevice().With(0x8A, 0x12).With(0xEC, 0x34, 0x12).With(0xEE, 0x45, 0x03), bus =>
        {
            using var sensor = new Tsl256x(bus, PackageType.PackageCs);
            sensor.Gain = Iot.Device.Tsl256x.Gain.High;
            sensor.GetRawChannels(out ushort all, out ushort infrared);
            return $"{sensor.GetIlluminance()} {all} {infrared}";
        });
        Test.Of("Tcs3472x", new FakeI2cDevice().With(0x92, 0x44).With(0x93, 0x01).With(0x94, 0, 4, 0, 2, 0, 1, 0x80, 0), bus =>
        {
            using var sensor = new Tcs3472x(bus);
            return sensor.GetColor(false);
        });
        Test.Of("Amg88xx", new FakeI2cDevice().With(0x0E, 0x50, 0x01).With(0x80, 0x64, 0x00, 0xF0, 0x0F), bus =>
        {
            using var sensor = new Amg88xx(bus);
            sensor.ReadImage();
            return $"{sensor.SensorTemperature} {sensor[0]} {sensor[1, 0]} {sensor.FrameRate}";
        });
    }

    /// <summary>With the values of the data sheet's example of compensation. (Bosch BMP280 data sheet, 3.12.)</summary>
    private static FakeI2cDevice Bosch(byte chip)
    {
        FakeI2cDevice sensor = new FakeI2cDevice().With(0xD0, chip);
        short[] trimming = [27504, 26435, -1000, -29059, -10685, 3024, 2855, 140, -7, 15500, -14600, 6000];
        for (int i = 0; i < trimming.Length; i++)
            sensor.With((byte)(0x88 + (2 * i)), (byte)trimming[i], (byte)(trimming[i] >> 8));
        sensor.With(0xA1, 75).With(0xE1, 0x6A, 0x01, 0x00, 0x14, 0x04, 0x03, 0x1E);
        return sensor.With(0xF7, 415148 >> 12, (415148 >> 4) & 0xFF, (415148 & 0xF) << 4, 519888 >> 12, (519888 >> 4) & 0xFF, (519888 & 0xF) << 4, 0x6E, 0x20);
    }

    private static FakeI2cDevice Hts221() =>
        new FakeI2cDevice().With(0xA8, 250, 0, 0xF4, 0x01).With(0xB0, 80, 120, 160, 240).With(0xBA, 0xE8, 0x03, 0, 0, 0xE8, 0x03);

    private static FakeI2cDevice Bmp180()
    {
        var sensor = new FakeI2cDevice();
        short[] calibration = [408, -72, -14383, 32741, 32757, 23153, 6190, 4, -32768, -8711, 2868];
        for (int i = 0; i < calibration.Length; i++)
            sensor.With((byte)(0xAA + (2 * i)), (byte)(calibration[i] >> 8), (byte)calibration[i]);
        return sensor.With(0xF6, 0x6C, 0xFA, 0);
    }
}
