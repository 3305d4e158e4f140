namespace Flint.Sim.Peripherals.Parts;

/// <summary>A part on a pin, which sees the pin's level where an interrupt controller sees the port's requests.</summary>
public interface IBoardPart
{
    void Attach(IGpioPort port, int pin);
}
