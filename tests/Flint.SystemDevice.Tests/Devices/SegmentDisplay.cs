using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>A TM1637 on two pins: data falls while the clock is high to start, rises to stop; bytes come with the lowest bit first and are acknowledged. (Titan Micro TM1637 data sheet.)</summary>
internal sealed class SegmentDisplay
{
    private readonly Pin _clock;
    private readonly Pin _data;
    private readonly List<byte> _command = [];
    private bool _isStarted;
    private int _bits;
    private int _shifted;

    public SegmentDisplay(Pin clock, Pin data)
    {
        (_clock, _data) = (clock, data);
        clock.Changed += OnClock;
        data.Changed += OnData;
    }

    public byte[] Digits { get; } = new byte[6];

    /// <summary>0 to 7.</summary>
    public int Brightness { get; private set; }

    public bool IsOn { get; private set; }

    private void OnData(bool isHigh)
    {
        if (!_clock.IsHigh)
            return;
        if (isHigh && _isStarted)
            Execute();
        _isStarted = !isHigh;
        _bits = 0;
        _command.Clear();
    }

    private void OnClock(bool isHigh)
    {
        if (!_isStarted)
            return;
        if (isHigh)
        {
            if (_bits < 8)
                _shifted = (_shifted >> 1) | (_data.IsHigh ? 0x80 : 0);
            _bits++;
        }
        else if (_bits == 8)
        {
            _command.Add((byte)_shifted);
            _data.Drive(false);
        }
        else if (_bits == 9)
        {
            _data.Release();
            _bits = 0;
        }
    }

    private void Execute()
    {
        if (_command is [>= 0xC0 and byte address, .. var digits])
            digits.CopyTo(Digits, address & 7);
        else if (_command is [>= 0x80 and byte control])
            (IsOn, Brightness) = ((control & 8) != 0, control & 7);
    }
}
