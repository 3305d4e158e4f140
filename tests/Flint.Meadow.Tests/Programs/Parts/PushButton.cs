using Meadow.Hardware;

namespace Meadow.Foundation.Sensors.Buttons;

/// <summary>A button whose edges are filtered by the port.</summary>
public sealed class PushButton : IDisposable
{
    private readonly IDigitalInterruptPort _port;
    private DateTime? _pressed;

    public PushButton(IPin pin, ResistorMode resistor = ResistorMode.InternalPullUp)
    {
        _port = pin.CreateDigitalInterruptPort(InterruptMode.EdgeBoth, resistor, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(5));
        _port.Changed += OnChanged;
    }

    public event EventHandler? Clicked;

    public int Clicks { get; private set; }

    public void Dispose() => _port.Dispose();

    private void OnChanged(object? sender, DigitalPortResult result)
    {
        bool isPressed = _port.Resistor is ResistorMode.InternalPullUp or ResistorMode.ExternalPullUp ? !result.New.State : result.New.State;
        if (isPressed)
        {
            _pressed = result.New.Time;
        }
        else if (_pressed is not null)
        {
            _pressed = null;
            Clicks++;
            Clicked?.Invoke(this, EventArgs.Empty);
        }
    }
}
