using Flint.Sim.Peripherals;
using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>An I2C bus of the board. What pulls its lines up are the devices on it (<see cref="II2cDevice.HasPullUps"/>), or resistors of the board.</summary>
public sealed class I2cPort
{
    private readonly IBoardEngine engine;
    private readonly ICollection<object> attached;

    internal I2cPort(IBoardEngine engine, string name, ICollection<object> attached)
    {
        this.engine = engine;
        Name = name;
        this.attached = attached;
    }

    public string Name { get; }

    /// <param name="address">Of seven bits, without the one that tells reading from writing.</param>
    /// <exception cref="BuildErrorException">The address is no such number, or taken.</exception>
    public void Attach(int address, II2cDevice device)
    {
        engine.AttachI2c(Name, address, device);
        attached.Add(device);
    }
}
