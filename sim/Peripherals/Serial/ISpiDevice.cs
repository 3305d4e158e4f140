namespace Flint.Sim.Peripherals;

/// <summary>A device on an SPI bus while it is selected.</summary>
public interface ISpiDevice
{
    /// <returns>What the device sends while it receives <paramref name="value"/>.</returns>
    byte Transfer(byte value);

    /// <summary>Its select line became active, or inactive.</summary>
    void Select(bool isSelected)
    {
    }
}
