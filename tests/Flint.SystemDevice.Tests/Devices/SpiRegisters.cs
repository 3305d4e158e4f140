using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>An SPI device of 8-bit registers: the first byte is a command with a register in it, each further byte is of the next register.</summary>
/// <param name="direction">The bit of the command that tells reading from writing.</param>
/// <param name="isReadWhenSet">Whether that bit is set for reading.</param>
/// <param name="mask">The bits of the command that are the register.</param>
internal sealed class SpiRegisters(byte direction, bool isReadWhenSet, byte mask) : ISpiDevice
{
    private bool _isFirst;
    private bool _isRead;
    private int _register;

    public byte[] Values { get; } = new byte[128];

    public byte Transfer(byte value)
    {
        if (_isFirst)
        {
            _isFirst = false;
            _isRead = ((value & direction) != 0) == isReadWhenSet;
            _register = value & mask;
            return 0;
        }

        byte answer = Values[_register];
        if (!_isRead)
            Values[_register] = value;
        _register = (_register + 1) & mask;
        return answer;
    }

    public void Select(bool isSelected) => _isFirst = isSelected;
}
