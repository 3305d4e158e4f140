#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.Gpio;
using Iot.Device.DHTxx;
using UnitsNet;

using var controller = new GpioController();
using var dht22 = new Dht22(15, controller, false);
Console.WriteLine(dht22.TryReadTemperature(out Temperature temperature) ? (int)Math.Round(temperature.DegreesCelsius * 10) : -1);
Console.WriteLine(dht22.TryReadHumidity(out RelativeHumidity humidity) ? (int)Math.Round(humidity.Percent * 10) : -1);
