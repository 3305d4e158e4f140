using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>An I2C device with one value, no register: what is written is what is read.</summary>
internal sealed class OneByte : II2cDevice
{
    public byte Value { get; private set; }

    public void Start(bool isRead)
    {
    }

    public bool Write(byte value)
    {
        Value = value;
        return true;
    }

    public byte Read() => Value;

    public void Stop()
    {
    }
}
