#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.Gpio;
using Iot.Device.Hx711;
using Iot.Device.KeyMatrix;
using Iot.Device.RotaryEncoder;
using UnitsNet;

using var controller = new GpioController();

using var keys = new KeyMatrix([0, 1], [2, 3, 4], TimeSpan.FromMilliseconds(1), controller, false);
Console.WriteLine("press a key");
KeyMatrixEvent pressed = keys.ReadKey()!;
Console.WriteLine($"KeyMatrix {pressed.Output} {pressed.Input} {pressed.EventType}");

using var encoder = new QuadratureRotaryEncoder(9, 10, PinEventTypes.Falling, 20, controller, false);
Console.WriteLine("turn");
await Task.Delay(200);
Console.WriteLine($"QuadratureRotaryEncoder {encoder.PulseCount}");

using var hx711 = new Hx711(pinDout: 11, pinPdSck: 12, gpioController: controller, shouldDispose: false);
hx711.PowerUp();
Console.WriteLine("put 1 kg on it");
Thread.Sleep(20);
hx711.SetCalibration(Mass.FromKilograms(1));
Console.WriteLine("put something on it");
Thread.Sleep(20);
Console.WriteLine($"Hx711 {(int)hx711.GetWeight().Grams}");
