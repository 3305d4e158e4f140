namespace Flint.Sim.Peripherals;

/// <summary>A chip's SPI controller, as a board sees it.</summary>
public interface ISpiController
{
    /// <param name="select">The controller's number of the select line.</param>
    /// <exception cref="BuildErrorException">A device is there already.</exception>
    void Attach(int select, ISpiDevice device);
}
