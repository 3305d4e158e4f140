using System.Device.Gpio;
using Iot.Device.Adxl345;
using Iot.Device.Adxl357;
using Iot.Device.DistanceSensor;
using Iot.Device.Hmc5883l;
using Iot.Device.Imu;
using Iot.Device.Lis3DhAccelerometer;
using Iot.Device.Mpr121;

/// <summary>Acceleration, turning, direction, distance and touch.</summary>
internal static class Motion
{
    public static void Run()
    {
        Test.Of("Adxl345", new FakeSpiDevice { Answer = [0, 128, 0, 0xC0, 0xFF, 0, 1] }, bus => new Adxl345(bus, GravityRange.Range04).Acceleration);
        Test.Of("Adxl357", new FakeI2cDevice().With(0x06, 0x07, 0x70).With(0x08, 0x10, 0, 0, 0xF0, 0, 0, 0x01, 0x23, 0x40), bus =>
        {
            using var sensor = new Adxl357(bus);
            return $"{sensor.Acceleration} {sensor.Temperature}";
        });
        Test.Of("Mpu6050", new FakeI2cDevice().With(0x75, 0x68).With(0x3B, 0x40, 0, 0xC0, 0, 0x20, 0, 0x0B, 0xD0, 0x01, 0, 0x02, 0, 0xFF, 0), bus =>
        {
            using var sensor = new Mpu6050(bus) { AccelerometerRange = Iot.Device.Imu.AccelerometerRange.Range04G, GyroscopeRange = GyroscopeRange.Range0500Dps };
            return $"{sensor.GetAccelerometer()} {sensor.GetGyroscopeReading()} {sensor.GetTemperature()}";
        });
        Test.Of("Lis3Dh", new FakeI2cDevice().With(0x0F, 0x33).With(0xA8, 0, 0x40, 0, 0xC0, 0, 0x20), bus => Lis3Dh.Create(bus).Acceleration);
        Test.Of("Hmc5883l", new FakeI2cDevice().With(3, 0x01, 0x00, 0xFF, 0x00, 0x02, 0x00).With(9, 0x01), bus =>
        {
            using var sensor = new Hmc5883l(bus);
            return $"{sensor.DirectionVector} {sensor.Heading:F3} {sensor.DeviceStatus}";
        });
        Test.Of("LidarLiteV3", new FakeI2cDevice().With(1, 0).With(0x8F, 0x01, 0x2C), bus =>
        {
            using var sensor = new LidarLiteV3(bus, new GpioController(new FakeGpioDriver()));
            return sensor.MeasureDistance();
        });
        Test.Of("Mpr121", new FakeI2cDevice().With(0, 0x05, 0x08), bus =>
        {
            using var sensor = new Mpr121(bus);
            return $"{sensor.ReadChannelStatus(Channels.Channel00)} {sensor.ReadChannelStatus(Channels.Channel01)} {sensor.ReadChannelStatuses().Count(status => status.Value)}";
        });
    }
}
