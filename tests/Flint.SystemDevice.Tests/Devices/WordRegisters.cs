using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>An I2C device of 16-bit registers, the high byte first.</summary>
internal sealed class WordRegisters : II2cDevice
{
    private int _position;
    private byte _register;

    public Dictionary<byte, ushort> Values { get; } = [];

    public void Start(bool isRead) => _position = isRead ? 1 : 0;

    public bool Write(byte value)
    {
        if (_position++ == 0)
            _register = value;
        else
            Values[_register] = (ushort)((Values.GetValueOrDefault(_register) << 8) | value);
        return true;
    }

    public byte Read() => (byte)(Values.GetValueOrDefault(_register) >> (_position++ % 2 == 1 ? 8 : 0));

    public void Stop()
    {
    }
}
