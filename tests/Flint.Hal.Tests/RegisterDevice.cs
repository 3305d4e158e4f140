using Flint.Sim.Peripherals;

namespace Flint.Hal.Tests;

/// <summary>An I2C device of 16 registers after 0x10: the first byte written chooses one. A third value is refused.</summary>
internal sealed class RegisterDevice : II2cDevice
{
    private readonly byte[] registers = new byte[16];
    private int index = -1;
    private int written;

    public bool HoldsClock { get; set; }

    public void Start(bool isRead)
    {
        if (!isRead)
            index = -1;
        written = 0;
    }

    public bool Write(byte value)
    {
        if (index < 0)
        {
            index = value - 0x10;
            return true;
        }

        if (++written > 2)
            return false;
        registers[index++] = value;
        return true;
    }

    /// <summary>A controller that cannot send an address alone reads a byte to see who is there.</summary>
    public byte Read() => index >= 0 ? registers[index++] : (byte)0xFF;
}
