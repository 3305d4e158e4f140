using System.Device.Gpio;
using Iot.Device.Adc;
using Iot.Device.Ads1115;
using Iot.Device.DAC;
using Iot.Device.Max31856;
using Iot.Device.Max31865;
using Iot.Device.Mcp3428;
using Iot.Device.Rtc;
using Iot.Device.Tlc1543;
using UnitsNet;

/// <summary>Analog to digital and back; clocks.</summary>
internal static class Converters
{
    public static void Run()
    {
        Test.Of("Ads1115", new FakeI2cDevice().With(0, 0x12, 0x34).With(1, 0x85, 0x83), bus =>
        {
            using var converter = new Ads1115(bus, Iot.Device.Ads1115.InputMultiplexer.AIN1, MeasuringRange.FS4096);
            return $"{converter.ReadRaw()} {converter.ReadVoltage()} {converter.MeasuringRange} {converter.DataRate}";
        });
        Test.Of("Mcp3008", new FakeSpiDevice { Answer = [0x00, 0x02, 0xA5] }, bus => new Mcp3008(bus).Read(5));
        Test.Of("Mcp3208", new FakeSpiDevice { Answer = [0x00, 0x0A, 0x5C] }, bus => new Mcp3208(bus).Read(7));
        Test.Of("Mcp3202", new FakeSpiDevice { Answer = [0x00, 0x07, 0x77] }, bus => new Mcp3202(bus).Read(1));
        Test.Of("Mcp3001", new FakeSpiDevice { Answer = [0x15, 0x5A] }, bus => new Mcp3001(bus).Read());
        Test.Of("Mcp3201", new FakeSpiDevice { Answer = [0x15, 0x5A] }, bus => new Mcp3201(bus).Read());
        Test.Of("Mcp3302", new FakeSpiDevice { Answer = [0x00, 0x1F, 0xF0] }, bus => new Mcp3302(bus).ReadDifferential(0, 1));
        Test.Of("Mcp3428", new FakeI2cDevice().Answering("80", 0x03, 0xE8, 0x00), bus =>
        {
            using var converter = new Mcp3428(bus, AdcMode.OneShot, AdcResolution.Bit12, AdcGain.X1);
            return converter.ReadChannel(0);
        });
        Test.Of("Tlc1543", new FakeSpiDevice(bits: 5) { Answer = [0x9A, 0x40] }, bus => new Tlc1543(bus, controller: new GpioController(new FakeGpioDriver())).ReadChannel(Channel.A3));
        Test.Of("AD5328", new FakeSpiDevice(), bus =>
        {
            using var converter = new AD5328(bus, ElectricPotential.FromVolts(2.5), ElectricPotential.FromVolts(3));
            converter.SetVoltage(0, ElectricPotential.FromVolts(1.25));
            converter.SetVoltage(7, ElectricPotential.FromVolts(1));
            return null;
        });
        Test.Of("Max31865", new FakeSpiDevice { Answer = [0x00, 0x41, 0x54] }, bus =>
        {
            using var converter = new Max31865(bus, PlatinumResistanceThermometerType.Pt100, ResistanceTemperatureDetectorWires.ThreeWire, ElectricResistance.FromOhms(430));
            return $"{converter.Temperature} {converter.Faults.OverUnderVoltage}";
        });
        Test.Of("Max31856", new FakeSpiDevice { Answer = [0x00, 0x19, 0x40, 0x01, 0x90, 0x00] }, bus =>
        {
            using var converter = new Max31856(bus, ThermocoupleType.K);
            return $"{converter.GetTemperature()} {converter.GetColdJunctionTemperature()}";
        });
        Test.Of("Ina219", new FakeI2cDevice().With(1, 0x0F, 0xA0).With(2, 0x19, 0xC8).With(4, 0x01, 0x00), bus =>
        {
            using var converter = new Ina219(bus);
            converter.SetCalibration(33574, 12.2e-6f);
            return $"{converter.ReadBusVoltage()} {converter.ReadShuntVoltage()} {converter.ReadCurrent()} {converter.ReadPower()}";
        });
        Test.Of("Ina236", new FakeI2cDevice().With(0, 0x41, 0x27).With(1, 0x0F, 0xA0).With(2, 0x19, 0xC8).With(4, 0x01, 0x00).With(0x3E, 0x54, 0x49).With(0x3F, 0xA0, 0x80), bus =>
        {
            using var converter = new Ina236(bus, ElectricResistance.FromMilliohms(8), ElectricCurrent.FromAmperes(10));
            return $"{converter.ReadBusVoltage()} {converter.ReadShuntVoltage()} {converter.ReadCurrent()} {converter.OperatingMode}";
        });
        Test.Of("Ds3231", Clock(0x91), bus =>
        {
            using var clock = new Ds3231(bus);
            string read = $"{clock.DateTime:yyyy-MM-dd HH:mm:ss} {clock.Temperature}";
            clock.DateTime = new DateTime(2030, 2, 3, 4, 5, 6);
            return $"{read} {clock.DateTime:s}";
        });
        Test.Of("Ds1307", Clock(0x11), bus =>
        {
            using var clock = new Ds1307(bus);
            return clock.DateTime.ToString("u");
        });
        Test.Of("Pcf8563", new FakeI2cDevice().With(2, 0x59, 0x45, 0x03, 0x26, 0x04, 0x11, 0x26), bus =>
        {
            using var clock = new Pcf8563(bus);
            return clock.DateTime.ToString("o");
        });
    }

    private static FakeI2cDevice Clock(byte month) => new FakeI2cDevice().With(0, 0x59, 0x45, 0x03, 0x04, 0x26, month, 0x26).With(0x11, 0x19, 0x40);
}
