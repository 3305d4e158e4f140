namespace Flint.Hal.Rp2350;

/// <summary>A transfer on its way: what is still to be handed to the controller, and what is still to come from it.</summary>
internal unsafe struct I2cTransfer
{
    public const int GoesOn = -1;

    private const int FifoLength = 16;

    private readonly I2cRegisters _registers;
    private byte* _write;
    private byte* _read;
    private int _toWrite;
    private int _toAsk;
    private int _toCome;
    private bool _restarts;

    /// <summary>Addresses the device; nothing is sent yet.</summary>
    public I2cTransfer(I2cRegisters registers, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        _registers = registers;
        _write = write;
        _read = read;
        _toWrite = writeLength;
        _toAsk = readLength;
        _toCome = readLength;
        _restarts = writeLength > 0;
        registers.Enable.Write(0);
        while (registers.EnableStatus.HasAny(1))
        {
        }

        registers.Target.Write((uint)address);
        registers.Enable.Write(1);
        _ = registers.ClearAll.Value;
    }

    /// <summary>Whether the controller has all commands.</summary>
    public readonly bool IsHandedOver => _toWrite == 0 && _toAsk == 0;

    /// <summary>Moves as much as the FIFOs have and take.</summary>
    public void Move()
    {
        while (_toCome > 0 && _registers.Status.HasAny(I2cRegisters.ReceiveNotEmpty))
        {
            *_read++ = (byte)_registers.Data.Value;
            _toCome--;
        }

        while (!IsHandedOver && _registers.Status.HasAny(I2cRegisters.TransmitNotFull))
        {
            uint command;
            if (_toWrite > 0)
            {
                command = *_write++;
                _toWrite--;
            }
            else
            {
                // No more than the receive FIFO has room for.
                if (_toCome - _toAsk >= FifoLength)
                    return;
                command = I2cRegisters.ReadCommand | (_restarts ? I2cRegisters.RestartBefore : 0);
                _restarts = false;
                _toAsk--;
            }

            _registers.Data.Write(command | (IsHandedOver ? I2cRegisters.StopAfter : 0));
        }
    }

    /// <returns>An <see cref="I2cStatus"/>, or <see cref="GoesOn"/>.</returns>
    public readonly int Result()
    {
        uint interrupts = _registers.RawInterrupts.Value;
        if ((interrupts & I2cRegisters.Aborted) != 0)
        {
            uint source = _registers.AbortSource.Value;
            return (int)((source & I2cRegisters.AddressNotAcknowledged) != 0 ? I2cStatus.NoAddressAcknowledge
                : (source & I2cRegisters.DataNotAcknowledged) != 0 ? I2cStatus.NoDataAcknowledge
                : (source & I2cRegisters.ArbitrationLost) != 0 ? I2cStatus.ArbitrationLost
                : I2cStatus.Timeout);
        }

        return (interrupts & I2cRegisters.Stopped) != 0 && _toCome == 0 && IsHandedOver ? (int)I2cStatus.Ok : GoesOn;
    }
}
