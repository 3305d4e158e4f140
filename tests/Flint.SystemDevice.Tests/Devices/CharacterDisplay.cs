using System.Text;
using Flint.Sim.Peripherals;
using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>An HD44780 that is spoken to by four bits. (Hitachi HD44780U data sheet, tables 5, 6 and figure 24.)</summary>
internal sealed class CharacterDisplay
{
    private const int ColumnsOfMemory = 64;

    private readonly byte[] _memory = new byte[2 * ColumnsOfMemory];
    private bool _isFourBits;
    private int? _high;
    private int _address;
    private bool _isText = true;

    /// <summary>What is shown from an address on: 0 is the first line, 0x40 the second.</summary>
    public string Text(int address, int length) => Encoding.ASCII.GetString(_memory, address, length);

    /// <summary>The enable line falls.</summary>
    public void Latch(bool isData, int bits)
    {
        if (!_isFourBits)
        {
            Execute(bits << 4);
        }
        else if (_high is not { } high)
        {
            _high = bits;
        }
        else
        {
            _high = null;
            if (isData)
                Store((byte)((high << 4) | bits));
            else
                Execute((high << 4) | bits);
        }
    }

    /// <summary>Connects it to the chip's pins.</summary>
    public void Connect(Pin registerSelect, Pin enable, params Pin[] data) => enable.Changed += isHigh =>
    {
        if (!isHigh)
            Latch(registerSelect.IsHigh, data.Select((pin, i) => pin.IsHigh ? 1 << i : 0).Sum());
    };

    private void Store(byte value)
    {
        if (_isText)
            _memory[_address] = value;
        _address = (_address + 1) % _memory.Length;
    }

    private void Execute(int command)
    {
        if ((command & 0x80) != 0)
        {
            _address = command & 0x7F;
            _isText = true;
        }
        else if ((command & 0x40) != 0)
        {
            _isText = false;
        }
        else if ((command & 0x20) != 0)
        {
            _isFourBits = (command & 0x10) == 0;
        }
        else if (command == 1)
        {
            _memory.AsSpan().Fill((byte)' ');
            _address = 0;
        }
    }
}

/// <summary>Eight outputs on I2C, wired to a display as on the backpacks that are sold: register select, read, enable, light, and four bits of data.</summary>
internal sealed class DisplayBackpack(CharacterDisplay display) : II2cDevice
{
    private const int Enable = 4;
    private byte _last;

    public bool IsLit => (_last & 8) != 0;

    public bool Write(byte value)
    {
        if ((_last & Enable) != 0 && (value & Enable) == 0)
            display.Latch((value & 1) != 0, value >> 4);
        _last = value;
        return true;
    }

    public byte Read() => _last;
}
