using System.Device.Gpio;
using System.Text;

/// <summary>Pins in memory that tell what is done to them.</summary>
internal sealed class FakeGpioDriver : GpioDriver
{
    private readonly PinMode[] _modes = new PinMode[32];
    private readonly List<(int Pin, PinEventTypes Types, PinChangeEventHandler Callback)> _callbacks = [];

    public PinValue[] Levels { get; } = new PinValue[32];

    public StringBuilder Log { get; } = new();

    protected override int PinCount => 32;

    public void Raise(int pin, PinValue level)
    {
        PinEventTypes type = level == PinValue.High ? PinEventTypes.Rising : PinEventTypes.Falling;
        Levels[pin] = level;
        foreach ((int watched, PinEventTypes types, PinChangeEventHandler callback) in _callbacks.ToArray())
            if (watched == pin && types.HasFlag(type))
                callback(this, new PinValueChangedEventArgs(type, pin));
    }

    protected override void OpenPin(int pinNumber) => Log.Append($" open {pinNumber}");

    protected override void ClosePin(int pinNumber) => Log.Append($" close {pinNumber}");

    protected override void SetPinMode(int pinNumber, PinMode mode)
    {
        _modes[pinNumber] = mode;
        Log.Append($" {pinNumber} {mode}");
    }

    protected override PinMode GetPinMode(int pinNumber) => _modes[pinNumber];

    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => mode != PinMode.InputPullDown;

    protected override PinValue Read(int pinNumber) => Levels[pinNumber];

    protected override void Write(int pinNumber, PinValue value)
    {
        Levels[pinNumber] = value;
        Log.Append($" {pinNumber}={value}");
    }

    protected override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken) => new() { EventTypes = eventTypes };

    protected override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) =>
        _callbacks.Add((pinNumber, eventTypes, callback));

    protected override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) =>
        _callbacks.RemoveAll(entry => entry.Pin == pinNumber && entry.Callback == callback);
}
