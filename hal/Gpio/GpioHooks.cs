using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The chip's driver of its pins, each by the chip's number for it.</summary>
internal static class GpioHooks
{
    /// <summary>Lets the other methods reach the pin: its port has a clock and is out of reset.</summary>
    [TargetHook("gpio.open")]
    public static extern void Open(int pin);

    [TargetHook("gpio.configure")]
    public static extern void Configure(int pin, PinMode mode);

    [TargetHook("gpio.write")]
    public static extern void Write(int pin, bool isHigh);

    [TargetHook("gpio.toggle")]
    public static extern void Toggle(int pin);

    [TargetHook("gpio.read")]
    public static extern bool Read(int pin);

    /// <summary>The level that the pin drives, or would as an output.</summary>
    [TargetHook("gpio.output")]
    public static extern bool Output(int pin);

    [TargetHook("gpio.watch")]
    public static extern void Watch(int pin, Edge edges);
}
