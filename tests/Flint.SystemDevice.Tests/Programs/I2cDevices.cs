#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.I2c;
using Iot.Device.Adc;
using Iot.Device.Ads1115;
using Iot.Device.Bh1750fvi;
using Iot.Device.Bmxx80;
using Iot.Device.Lm75;
using Iot.Device.Mcp23xxx;
using Iot.Device.Mcp9808;
using Iot.Device.Pcx857x;
using Iot.Device.Pwm;
using Iot.Device.Rtc;

using var bme280 = new Bme280(Device(0x76));
Print("Bme280", bme280.Read().Temperature!.Value.DegreesCelsius);

using var lm75 = new Lm75(Device(0x48));
Print("Lm75", lm75.Temperature.DegreesCelsius);

using var mcp9808 = new Mcp9808(Device(0x18));
Print("Mcp9808", mcp9808.Temperature.DegreesCelsius);

using var bh1750 = new Bh1750fvi(Device(0x23));
Print("Bh1750fvi", bh1750.Illuminance.Lux);

using var ina219 = new Ina219(Device(0x40));
Print("Ina219", ina219.ReadBusVoltage().Volts);

using var ads1115 = new Ads1115(Device(0x49));
Print("Ads1115", ads1115.ReadRaw());

using var ds3231 = new Ds3231(Device(0x68));
var now = ds3231.DateTime;
Console.WriteLine($"Ds3231 {now.Year} {now.Month} {now.Day} {now.Hour} {now.Minute} {now.Second}");

using var pcf8574 = new Pcf8574(Device(0x20));
pcf8574.WriteByte(0xA5);
Print("Pcf8574", pcf8574.ReadByte());

using var mcp23017 = new Mcp23017(Device(0x21));
mcp23017.WriteByte(Register.IODIR, 0x0F, Port.PortA);
mcp23017.WriteByte(Register.GPIO, 0xC0, Port.PortB);
Print("Mcp23017", mcp23017.ReadByte(Register.GPIO, Port.PortA));

using var pca9685 = new Pca9685(Device(0x41));
pca9685.SetDutyCycle(3, 0.25);
Print("Pca9685", pca9685.GetDutyCycle(3));

static I2cDevice Device(int address) => I2cDevice.Create(new I2cConnectionSettings(0, address));

static void Print(string name, double value) => Console.WriteLine($"{name} {(int)(value * 100)}");
