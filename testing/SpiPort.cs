using Flint.Sim.Peripherals;
using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>An SPI bus of the board.</summary>
public sealed class SpiPort
{
    private readonly IBoardEngine engine;
    private readonly ICollection<object> attached;

    internal SpiPort(IBoardEngine engine, string name, ICollection<object> attached)
    {
        this.engine = engine;
        Name = name;
        this.attached = attached;
    }

    public string Name { get; }

    /// <param name="select">The controller's number of the select line.</param>
    /// <exception cref="BuildErrorException">A device is there already.</exception>
    public void Attach(ISpiDevice device, int select = 0)
    {
        engine.AttachSpi(Name, select, device);
        attached.Add(device);
    }

    /// <param name="chipSelect">The pin that selects the device at 0 V.</param>
    public void Attach(ISpiDevice device, Pin chipSelect)
    {
        engine.AttachSpiToPin(Name, chipSelect.Number, device);
        attached.Add(device);
    }
}
