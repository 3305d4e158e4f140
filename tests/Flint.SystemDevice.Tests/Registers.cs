using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>An I2C device of 8-bit registers: the first byte written says which, each further byte is of the next one.</summary>
internal sealed class ByteRegisters : II2cDevice
{
    private bool _isFirst;
    private byte _register;

    public byte[] Values { get; } = new byte[256];

    /// <summary>Those that keep their value.</summary>
    public HashSet<byte> ReadOnly { get; } = [];

    public void Start(bool isRead) => _isFirst = !isRead;

    public bool Write(byte value)
    {
        if (_isFirst)
            _register = value;
        else if (ReadOnly.Contains(_register))
            _register++;
        else
            Values[_register++] = value;
        _isFirst = false;
        return true;
    }

    public byte Read() => Values[_register++];

    public void Stop()
    {
    }
}

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
