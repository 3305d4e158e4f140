#:package System.Device.Gpio@4.2.0
using System.Device.Gpio;
using System.Diagnostics;

using var controller = new GpioController();
controller.OpenPin(9, PinMode.Input);
controller.RegisterCallbackForPinValueChangedEvent(9, PinEventTypes.Rising | PinEventTypes.Falling, OnBusy);
controller.RegisterCallbackForPinValueChangedEvent(9, PinEventTypes.Falling, OnFalling);
Console.WriteLine("ready");
await Task.Delay(100);
controller.RegisterCallbackForPinValueChangedEvent(9, PinEventTypes.Rising, (_, _) => throw new OperationCanceledException("by a callback"));
Console.WriteLine("failing");
await Task.Delay(100);
Console.WriteLine("nothing was told");

void OnBusy(object sender, PinValueChangedEventArgs args)
{
    Console.WriteLine(args.ChangeType);
    long start = Stopwatch.GetTimestamp();
    while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(20))
    {
    }
}

void OnFalling(object sender, PinValueChangedEventArgs args)
{
    controller.UnregisterCallbackForPinValueChangedEvent(9, OnBusy);
    controller.UnregisterCallbackForPinValueChangedEvent(9, OnFalling);
    Console.WriteLine("removed");
}
