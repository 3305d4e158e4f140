using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>An SSD1306 in its horizontal addressing mode. (Solomon Systech SSD1306 data sheet, table 9-1.)</summary>
internal sealed class GraphicPanel : II2cDevice
{
    private const int Width = 128;
    private static readonly HashSet<byte> s_withArgument = [0x20, 0x81, 0x8D, 0xA8, 0xD3, 0xD5, 0xD9, 0xDA, 0xDB];

    private readonly byte[] _pixels = new byte[Width * 8];
    private readonly List<byte> _command = [];
    private bool _isFirst;
    private bool _isData;
    private (int First, int Last) _columns = (0, Width - 1);
    private (int First, int Last) _pages = (0, 7);
    private int _column;
    private int _page;

    public bool IsOn { get; private set; }

    public bool this[int x, int y] => (_pixels[(y / 8 * Width) + x] >> (y % 8) & 1) != 0;

    public void Start(bool isRead) => _isFirst = true;

    public bool Write(byte value)
    {
        if (_isFirst)
        {
            _isData = value == 0x40;
            _isFirst = false;
        }
        else if (_isData)
        {
            Store(value);
        }
        else
        {
            _command.Add(value);
            Execute();
        }

        return true;
    }

    public byte Read() => 0;

    private void Store(byte value)
    {
        _pixels[(_page * Width) + _column] = value;
        if (_column++ < _columns.Last)
            return;
        _column = _columns.First;
        _page = _page < _pages.Last ? _page + 1 : _pages.First;
    }

    private void Execute()
    {
        switch (_command)
        {
            case [0x21, byte first, byte last]:
                _columns = (first, last);
                _column = first;
                break;
            case [0x22, byte first, byte last]:
                _pages = (first, last);
                _page = first;
                break;
            case [0x21 or 0x22, ..] or [_] when _command[0] is 0x21 or 0x22 || s_withArgument.Contains(_command[0]):
                return;
            case [0xAE or 0xAF]:
                IsOn = _command[0] == 0xAF;
                break;
        }

        _command.Clear();
    }
}
