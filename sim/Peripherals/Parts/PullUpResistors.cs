namespace Flint.Sim.Peripherals.Parts;

/// <summary>The two resistors of a board that pull the lines of an I2C bus up; it is registered at the bus's controller.</summary>
public sealed class PullUpResistors
{
    internal void Attach(II2cController bus) => bus.PullUp();
}
