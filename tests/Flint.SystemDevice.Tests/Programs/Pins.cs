#:package System.Device.Gpio@4.2.0
using System.Device.Gpio;

using var controller = new GpioController();
Console.WriteLine(controller.PinCount);
Console.WriteLine(controller.IsPinOpen(10));
GpioPin output = controller.OpenPin(10, PinMode.Output, PinValue.High);
GpioPin input = controller.OpenPin(9, PinMode.Input);
Console.WriteLine($"{controller.IsPinOpen(10)} {output.GetPinMode()} {input.GetPinMode()}");
output.Write(PinValue.Low);
output.Toggle();
Console.WriteLine(controller.Read(10));
try
{
    controller.Write(11, PinValue.High);
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

try
{
    controller.OpenPin(controller.PinCount);
}
catch (ArgumentException e)
{
    Console.WriteLine(e.Message);
}

int edges = 0;
controller.RegisterCallbackForPinValueChangedEvent(9, PinEventTypes.Rising, (sender, args) => edges++);
Console.WriteLine("ready");
await Task.Delay(100);
Console.WriteLine(edges);
controller.ClosePin(10);
Console.WriteLine(controller.IsPinOpen(10));
