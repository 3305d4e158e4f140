#:package System.Device.Gpio@4.2.0
using System.Device.Gpio;

using var controller = new GpioController();
controller.OpenPin(22, PinMode.Output);
while (true)
{
    controller.Write(22, PinValue.High);
    Thread.Sleep(500);
    controller.Write(22, PinValue.Low);
    Thread.Sleep(500);
}
