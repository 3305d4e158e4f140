namespace Flint.Sim.Peripherals;

/// <summary>A chip's SPI controller, as a board sees it.</summary>
public interface ISpiController
{
    SpiBus Bus { get; }
}
