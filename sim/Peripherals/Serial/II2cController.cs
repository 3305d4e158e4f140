namespace Flint.Sim.Peripherals;

/// <summary>A chip's I2C controller, as a board sees it.</summary>
public interface II2cController
{
    /// <param name="address">From 0 to 127.</param>
    /// <exception cref="BuildErrorException">The address is no such number, or taken.</exception>
    void Attach(int address, II2cDevice device);

    /// <summary>The board has resistors that pull the bus's lines up.</summary>
    void PullUp();
}
