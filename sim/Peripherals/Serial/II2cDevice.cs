namespace Flint.Sim.Peripherals;

/// <summary>A device on an I2C bus, as it sees the transfers that are for it.</summary>
public interface II2cDevice
{
    /// <summary>Whether it brings resistors that pull the bus's lines up, as modules do; a bare chip has none.</summary>
    bool HasPullUps => true;

    /// <summary>Whether it holds SCL low, so that no transfer goes on. The controllers of the RP2350 wait for it.</summary>
    bool HoldsClock => false;

    /// <summary>It was addressed after a start, or a repeated one.</summary>
    /// <param name="isRead">Whether the controller wants to read.</param>
    void Start(bool isRead)
    {
    }

    /// <returns>Whether it acknowledges the byte.</returns>
    bool Write(byte value);

    byte Read();

    /// <summary>The controller has released the bus.</summary>
    void Stop()
    {
    }
}
