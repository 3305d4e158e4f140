#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.I2c;
using Iot.Device.Ahtxx;
using Iot.Device.Bmp180;
using Iot.Device.Hts221;
using Iot.Device.Rtc;
using Iot.Device.Sht3x;
using Iot.Device.Si7021;
using Iot.Device.Tcs3472x;
using Iot.Device.Vl53L0X;

using var sht3x = new Sht3x(Device(0x44));
Print("Sht3x", sht3x.Temperature.DegreesCelsius);
Print("Sht3x", sht3x.Humidity.Percent);

using var si7021 = new Si7021(Device(0x40));
Print("Si7021", si7021.Temperature.DegreesCelsius);
Print("Si7021", si7021.Humidity.Percent);

using var aht20 = new Aht20(Device(0x38));
Print("Aht20", aht20.GetTemperature().DegreesCelsius);
Print("Aht20", aht20.GetHumidity().Percent);

using var hts221 = new Hts221(Device(0x5F));
Print("Hts221", hts221.Temperature.DegreesCelsius);
Print("Hts221", hts221.Humidity.Percent);

using var bmp180 = new Bmp180(Device(0x77));
Print("Bmp180", bmp180.ReadTemperature().DegreesCelsius);
Print("Bmp180", bmp180.ReadPressure().Hectopascals);

using var tcs3472x = new Tcs3472x(Device(0x29));
var color = tcs3472x.GetColor();
Console.WriteLine($"Tcs3472x {color.R} {color.G} {color.B} {color.A}");

using var vl53l0x = new Vl53L0X(Device(0x2A));
Print("Vl53L0X", vl53l0x.GetDistanceOnce());

using var pcf8563 = new Pcf8563(Device(0x51));
pcf8563.DateTime = new DateTime(2026, 11, 26, 3, 45, 59);
Console.WriteLine($"Pcf8563 {pcf8563.DateTime.DayOfYear} {pcf8563.DateTime.Second}");

static I2cDevice Device(int address) => I2cDevice.Create(new I2cConnectionSettings(0, address));

static void Print(string name, double value) => Console.WriteLine($"{name} {(int)Math.Round(value * 100)}");
