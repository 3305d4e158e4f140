using Meadow.Hardware;

namespace Meadow.Foundation.Leds;

/// <summary>An LED on a digital output.</summary>
public sealed class Led(IDigitalOutputPort port)
{
    public Led(IPin pin) : this(pin.CreateDigitalOutputPort(true))
    {
    }

    public bool IsOn
    {
        get => !port.State;
        set => port.State = !value;
    }
}
