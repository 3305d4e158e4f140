#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.I2c;
using Iot.Device.Bmxx80;
using Iot.Device.Imu;
using Iot.Device.Mcp23xxx;
using Iot.Device.Mlx90614;
using Iot.Device.Rtc;

using var bmp280 = new Bmp280(Device(0x77));
Print("Bmp280", bmp280.Read().Temperature!.Value.DegreesCelsius);

using var ds1307 = new Ds1307(Device(0x68));
var now = ds1307.DateTime;
Console.WriteLine($"Ds1307 {now.Year} {now.Month} {now.Day} {now.Hour} {now.Minute} {now.Second}");

using var mcp23008 = new Mcp23008(Device(0x20));
mcp23008.WriteByte(Register.OLAT, 0x3C);
Print("Mcp23008", mcp23008.ReadByte(Register.GPIO));

using var mlx90614 = new Mlx90614(Device(0x5A));
Print("Mlx90614", mlx90614.ReadObjectTemperature().Kelvins);

using var mpu6050 = new Mpu6050(Device(0x69));
Print("Mpu6050", mpu6050.GetAccelerometer().Z);

static I2cDevice Device(int address) => I2cDevice.Create(new I2cConnectionSettings(0, address));

static void Print(string name, double value) => Console.WriteLine($"{name} {(int)(value * 100)}");
