#:package System.Device.Gpio@4.2.0
using System.Device.Gpio;
using Flint.Boards;

int pin = Board.Output.Number;
using var controller = new GpioController();
controller.OpenPin(pin, PinMode.Output);
bool isOn = true;
while (true)
{
    controller.Write(pin, isOn ? PinValue.High : PinValue.Low);
    Thread.Sleep(500);
    isOn = !isOn;
}
