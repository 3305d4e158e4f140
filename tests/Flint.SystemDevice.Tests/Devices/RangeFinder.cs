using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>
/// A VL53L0X as its driver sees it: register 0xFF chooses a page, and what the driver starts is done at once.
/// (STMicroelectronics VL53L0X API: VL53L0X_device.h has the registers.)
/// </summary>
internal sealed class RangeFinder(ushort millimeters) : II2cDevice
{
    private const byte Start = 0x00;
    private const byte InterruptStatus = 0x13;
    private const byte Range = 0x1E;
    private const byte Strobe = 0x83;
    private const byte Page = 0xFF;

    private readonly Dictionary<(byte Page, byte Register), byte> _values = new()
    {
        [(0, InterruptStatus)] = 4,
        [(0, Range)] = (byte)(millimeters >> 8),
        [(0, Range + 1)] = (byte)millimeters,
    };

    private bool _isFirst;
    private byte _page;
    private byte _register;

    void II2cDevice.Start(bool isRead) => _isFirst = !isRead;

    public bool Write(byte value)
    {
        if (_isFirst)
        {
            _register = value;
            _isFirst = false;
            return true;
        }

        byte register = _register++;
        if (register == Page)
            _page = value;
        else if (register == Start && _page == 0)
            _values[(0, Start)] = (byte)(value & ~1);
        else if (register == Strobe)
            _values[(_page, Strobe)] = 1;
        else
            _values[(_page, register)] = value;
        return true;
    }

    public byte Read() => _values.GetValueOrDefault((_page, _register++));
}
