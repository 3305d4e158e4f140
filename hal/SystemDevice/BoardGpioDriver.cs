using System.Device.Gpio;
using System.Runtime.CompilerServices;
using Flint.Hal;
using Flint.Runtime;
using PinMode = System.Device.Gpio.PinMode;

namespace Flint.SystemDevice;

/// <summary>The chip's pins as a <see cref="GpioController"/> wants them; their numbers are the chip's. All controllers of a program share it.</summary>
public sealed class BoardGpioDriver : GpioDriver
{
    private const int PinsPerWord = 16;

    private static readonly BoardGpioDriver s_instance = new();

    private Modes _modes;

    private BoardGpioDriver()
    {
    }

    /// <summary>Instead of <c>GpioController.GetBestDriverForBoard</c>, which looks for a Raspberry Pi.</summary>
    public static GpioDriver Create() => s_instance;

    protected override int PinCount => Count();

    /// <exception cref="ArgumentException">The chip has no such pin.</exception>
    protected override void OpenPin(int pinNumber)
    {
        if ((uint)pinNumber >= (uint)Count())
            throw new ArgumentException("the chip has no such pin");
        GpioHooks.Open(pinNumber);
    }

    /// <summary>Nothing to do: a closed pin stays as it is.</summary>
    protected override void ClosePin(int pinNumber)
    {
    }

    protected override void SetPinMode(int pinNumber, PinMode mode)
    {
        GpioHooks.Configure(pinNumber, mode switch
        {
            PinMode.Output => Hal.PinMode.Output,
            PinMode.InputPullUp => Hal.PinMode.InputPullUp,
            PinMode.InputPullDown => Hal.PinMode.InputPullDown,
            _ => Hal.PinMode.Input,
        });
        ref uint word = ref _modes[pinNumber / PinsPerWord];
        int shift = pinNumber % PinsPerWord * 2;
        word = (word & ~(3u << shift)) | ((uint)mode << shift);
    }

    /// <summary>Sets an output's level before it drives.</summary>
    protected override void SetPinMode(int pinNumber, PinMode mode, PinValue initialValue)
    {
        if (mode == PinMode.Output)
            GpioHooks.Write(pinNumber, (bool)initialValue);
        SetPinMode(pinNumber, mode);
    }

    protected override PinMode GetPinMode(int pinNumber) =>
        (PinMode)((_modes[pinNumber / PinsPerWord] >> (pinNumber % PinsPerWord * 2)) & 3);

    /// <summary>What the chip cannot do is told when it is asked for.</summary>
    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => mode is >= PinMode.Input and <= PinMode.InputPullUp;

    /// <summary>Of an output what it drives: not every chip reads pins that it drives.</summary>
    protected override PinValue Read(int pinNumber) =>
        GetPinMode(pinNumber) == PinMode.Output ? GpioHooks.Output(pinNumber) : GpioHooks.Read(pinNumber);

    protected override void Toggle(int pinNumber) => GpioHooks.Toggle(pinNumber);

    protected override void Write(int pinNumber, PinValue value) => GpioHooks.Write(pinNumber, (bool)value);

    protected override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken) =>
        PinEvents.WaitAsync(pinNumber, eventTypes, cancellationToken).GetAwaiter().GetResult();

    protected override ValueTask<WaitForEventResult> WaitForEventAsync(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken) =>
        new(PinEvents.WaitAsync(pinNumber, eventTypes, cancellationToken));

    protected override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) =>
        PinEvents.Add(this, pinNumber, eventTypes, callback);

    protected override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) =>
        PinEvents.Remove(pinNumber, callback);

    [TargetValue("gpio.count")]
    private static extern int Count();

    /// <summary>The mode of each of 128 pins in two bits.</summary>
    [InlineArray(8)]
    private struct Modes
    {
        private uint _first;
    }
}
