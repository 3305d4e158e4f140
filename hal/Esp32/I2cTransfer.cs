using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>A transfer on the I2C bus, in parts that fit the controller's FIFOs; between two parts the bus stays taken.</summary>
internal unsafe struct I2cTransfer(int address, byte* write, int writeLength, byte* read, int readLength)
{
    private const int FifoLength = 32;
    private const uint Start = 6 << 11;
    private const uint Write = 1 << 11;
    private const uint Read = 3 << 11;
    private const uint Stop = 2 << 11;
    private const uint Pause = 4 << 11;
    private const uint Refuse = 1 << 10;
    private const uint Checked = 1 << 8;
    private const uint EmptyFifos = 1 << 14 | 1 << 13 | 1 << 12;
    private const uint KeepFifos = 1 << 14;
    private const uint Controls = 1 << 4 | 1 << 1 | 1 << 0;
    private const uint Go = 1 << 11 | 1 << 5;
    private const uint ResetState = 1 << 10;
    private const uint Refused = 1 << 10;
    private const uint ArbitrationLost = 1 << 5;
    private const uint TimedOut = 1 << 8;
    private const uint AllInterrupts = 0x3_FFFF;

    /// <summary>What ends a part, of INT_RAW: a pause, a stop, or that something went wrong.</summary>
    public const uint Ends = 1 << 3 | 1 << 7 | Refused | ArbitrationLost | TimedOut;

    private byte* _write = write;
    private int _writeLength = writeLength;
    private byte* _read = read;
    private int _readLength = readLength;
    private int _part;
    private bool _isWriting = writeLength > 0 || readLength == 0;
    private bool _isAddressed;

    /// <summary>Starts the next part.</summary>
    public void Begin()
    {
        I2C0.FIFO_CONF.Value = EmptyFifos;
        I2C0.FIFO_CONF.Value = KeepFifos;
        I2C0.INT_CLR.Value = AllInterrupts;
        int command = 0;
        int sent = 0;
        if (!_isAddressed)
        {
            SetCommand(command++, Start);
            I2C0.DATA.Value = (uint)address << 1 | (_isWriting ? 0u : 1);
            sent = 1;
        }

        if (_isWriting)
            BeginWriting(command, sent);
        else
            BeginReading(command, sent);
        _isAddressed = true;
        I2C0.CTR.Value = Controls | Go;
    }

    /// <summary>Takes what a part has brought.</summary>
    /// <param name="ended">INT_RAW.</param>
    /// <returns>Null when there is a further part.</returns>
    public I2cStatus? End(uint ended)
    {
        if ((ended & (Refused | ArbitrationLost | TimedOut)) != 0)
        {
            // What is left in the FIFO tells whether the address was what was refused.
            bool isAddress = !_isWriting || (I2C0.SR.Value >> 18 & 0x3F) == (uint)_part;
            I2C0.CTR.Value = Controls | ResetState;
            return (ended & ArbitrationLost) != 0 ? I2cStatus.ArbitrationLost
                : (ended & TimedOut) != 0 ? I2cStatus.Timeout
                : isAddress ? I2cStatus.NoAddressAcknowledge : I2cStatus.NoDataAcknowledge;
        }

        if (_isWriting)
        {
            _write += _part;
            _writeLength -= _part;
            if (_writeLength > 0)
                return null;
            _isWriting = false;
            _isAddressed = false;
            return _readLength > 0 ? null : I2cStatus.Ok;
        }

        for (int i = 0; i < _part; i++)
            *_read++ = (byte)I2C0.DATA.Value;
        _readLength -= _part;
        return _readLength > 0 ? null : I2cStatus.Ok;
    }

    private void BeginWriting(int command, int sent)
    {
        _part = Math.Min(_writeLength, FifoLength - sent);
        for (int i = 0; i < _part; i++)
            I2C0.DATA.Value = _write[i];
        SetCommand(command++, Write | Checked | (uint)(_part + sent));
        SetCommand(command, _part == _writeLength && _readLength == 0 ? Stop : Pause);
    }

    private void BeginReading(int command, int sent)
    {
        if (sent > 0)
            SetCommand(command++, Write | Checked | 1);
        _part = Math.Min(_readLength, FifoLength);
        bool isLast = _part == _readLength;
        int accepted = isLast ? _part - 1 : _part;
        if (accepted > 0)
            SetCommand(command++, Read | (uint)accepted);
        if (isLast)
            SetCommand(command++, Read | Refuse | 1);
        SetCommand(command, isLast ? Stop : Pause);
    }

    private static void SetCommand(int index, uint value) => I2C0.COMD[index].Value = value;
}
