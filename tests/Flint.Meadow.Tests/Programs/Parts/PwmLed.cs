using Meadow;
using Meadow.Hardware;
using Meadow.Units;

namespace Parts;

/// <summary>An LED whose brightness is the duty cycle.</summary>
public sealed class PwmLed
{
    private readonly IPwmPort _port;

    public PwmLed(IPin pin)
    {
        _port = pin.CreatePwmPort(new Frequency(1000), 0);
        _port.Inverted = false;
        _port.Start();
    }

    public void SetBrightness(float brightness)
    {
        _port.DutyCycle = brightness;
        if (!_port.State)
            _port.Start();
    }
}
