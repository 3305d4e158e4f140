using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>An I2C device of 8-bit registers: the first byte written says which, each further byte is of the next one.</summary>
internal sealed class ByteRegisters : II2cDevice
{
    private bool _isFirst;
    private byte _register;

    /// <summary>Told of each register that was written.</summary>
    public event Action<byte, byte>? Wrote;

    public byte[] Values { get; } = new byte[256];

    /// <summary>Those that keep their value.</summary>
    public HashSet<byte> ReadOnly { get; } = [];

    public void Start(bool isRead) => _isFirst = !isRead;

    public bool Write(byte value)
    {
        if (_isFirst)
        {
            _register = value;
            _isFirst = false;
            return true;
        }

        byte register = _register++;
        if (!ReadOnly.Contains(register))
            Values[register] = value;
        Wrote?.Invoke(register, value);
        return true;
    }

    public byte Read() => Values[_register++];

    public void Stop()
    {
    }

    /// <summary>Sets registers that follow each other.</summary>
    public void Set(byte first, params ReadOnlySpan<byte> values) => values.CopyTo(Values.AsSpan(first));
}
