#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.Gpio;
using System.Device.Spi;
using System.Drawing;
using Iot.Device.Adxl345;
using Iot.Device.Apa102;
using Iot.Device.Max31865;
using Iot.Device.Nrf24l01;
using Iot.Device.Ws28xx;
using UnitsNet;

// All select lines are high before any device is spoken to.
SpiDevice onPin9 = Device(9, Adxl345.SpiClockFrequency, SpiMode.Mode3);
SpiDevice onPin10 = Device(10, Max31865.SpiClockFrequency, SpiMode.Mode1);
SpiDevice onPin11 = Device(11, Nrf24l01.SpiClockFrequency, SpiMode.Mode0);
SpiDevice onPin0 = Device(0, 2_400_000, SpiMode.Mode0);
SpiDevice onPin1 = Device(1, 4_000_000, SpiMode.Mode0);

using var adxl345 = new Adxl345(onPin9, GravityRange.Range04);
var acceleration = adxl345.Acceleration;
Console.WriteLine($"Adxl345 {(int)(acceleration.X * 100)} {(int)(acceleration.Y * 100)} {(int)(acceleration.Z * 100)}");

using var max31865 = new Max31865(onPin10, PlatinumResistanceThermometerType.Pt100, ResistanceTemperatureDetectorWires.ThreeWire, ElectricResistance.FromOhms(430));
Console.WriteLine($"Max31865 {(int)Math.Round(max31865.Temperature.DegreesCelsius * 10)}");

using var controller = new GpioController();
using var radio = new Nrf24l01(onPin11, ce: 18, irq: 19, packetSize: 4, channel: 76, gpioController: controller, shouldDispose: false);
radio.Send([1, 2, 3, 4]);
radio.DataReceived += (sender, args) => Console.WriteLine($"Nrf24l01 {Convert.ToHexString(args.Data)}");

var ws2812b = new Ws2812b(onPin0, 2);
ws2812b.Image.SetPixel(0, 0, Color.FromArgb(0x12, 0x34, 0x56));
ws2812b.Image.SetPixel(1, 0, Color.Orange);
ws2812b.Update();

using var apa102 = new Apa102(onPin1, 1);
apa102.Pixels[0] = Color.FromArgb(255, 0x12, 0x34, 0x56);
apa102.Flush();

Console.WriteLine("listening");
await Task.Delay(100);

static SpiDevice Device(int select, int frequency, SpiMode mode) => SpiDevice.Create(new SpiConnectionSettings(1, select) { ClockFrequency = frequency, Mode = mode });
