#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.Gpio;
using System.Device.I2c;
using Iot.Device.Mcp23xxx;
using Iot.Device.Pcx857x;

using var mcp23017 = new GpioController(new Mcp23017(Device(0x20)));
GpioPin lamp = mcp23017.OpenPin(3, PinMode.Output);
lamp.Write(PinValue.High);
GpioPin key = mcp23017.OpenPin(9, PinMode.InputPullUp);
Console.WriteLine($"{key.Read()} {mcp23017.GetPinMode(3)} {mcp23017.IsPinOpen(4)}");
mcp23017.OpenPin(5, PinMode.Output, PinValue.High);
lamp.Toggle();

using var pcf8574 = new GpioController(new Pcf8574(Device(0x21)));
pcf8574.OpenPin(7, PinMode.Output, PinValue.Low);
pcf8574.OpenPin(0, PinMode.Input);
Console.WriteLine(pcf8574.Read(0));
pcf8574.Write(7, PinValue.High);

static I2cDevice Device(int address) => I2cDevice.Create(new I2cConnectionSettings(0, address));
