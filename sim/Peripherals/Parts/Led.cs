namespace Flint.Sim.Peripherals.Parts;

/// <summary>An LED between a pin and ground, or the supply when it is inverted.</summary>
/// <param name="isInverted">Whether it is on at a low level.</param>
public class Led(bool isInverted) : IBoardPart
{
    /// <summary>Told of each change, with whether it is on.</summary>
    public event Action<bool>? Changed;

    public bool IsOn { get; private set; }

    public virtual void Attach(IGpioPort port, int pin)
    {
        // Through the LED, its supply holds a pin that nobody drives.
        port.Pull(pin, isInverted);
        Signal level = port.Level(pin);
        IsOn = level.IsHigh != isInverted;
        level.Changed += isHigh => Switch(isHigh != isInverted);
    }

    protected void Switch(bool isOn)
    {
        if (IsOn == isOn)
            return;
        IsOn = isOn;
        Changed?.Invoke(isOn);
    }
}
