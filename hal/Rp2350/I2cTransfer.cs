using Flint.Registers.Rp2350;

namespace Flint.Hal.Rp2350;

/// <summary>A transfer on its way: what is still to be handed to the controller, and what is still to come from it.</summary>
internal unsafe struct I2cTransfer
{
    public const int GoesOn = -1;

    private const int FifoLength = 16;

    // Of IC_RAW_INTR_STAT and IC_INTR_MASK.
    public const uint ReceiveFull = 1u << 2;
    public const uint TransmitEmpty = 1u << 4;
    public const uint Aborted = 1u << 6;
    public const uint Stopped = 1u << 9;

    // Of IC_DATA_CMD: read a byte, stop behind it, start anew before it.
    private const uint ReadCommand = 1u << 8;
    private const uint StopAfter = 1u << 9;
    private const uint RestartBefore = 1u << 10;

    // Of IC_STATUS.
    private const uint TransmitNotFull = 1u << 1;
    private const uint ReceiveNotEmpty = 1u << 3;

    // Of IC_TX_ABRT_SOURCE.
    private const uint AddressNotAcknowledged = 1u << 0;
    private const uint DataNotAcknowledged = 1u << 3;
    private const uint ArbitrationLost = 1u << 12;

    private readonly I2cRegisters _registers;
    private byte* _write;
    private byte* _read;
    private int _toWrite;
    private int _toAsk;
    private int _toCome;
    private bool _restarts;

    /// <summary>Addresses the device; nothing is sent yet.</summary>
    public I2cTransfer(int bus, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        _registers = I2c.Registers(bus);
        _write = write;
        _read = read;
        _toWrite = writeLength;
        _toAsk = readLength;
        _toCome = readLength;
        _restarts = writeLength > 0;
        I2c.Disable(bus);
        _registers.IC_TAR.Value = (uint)address;
        _registers.IC_ENABLE.Value = 1;
        _ = _registers.IC_CLR_INTR.Value;
    }

    /// <summary>Whether the controller has all commands.</summary>
    public readonly bool IsHandedOver => _toWrite == 0 && _toAsk == 0;

    /// <summary>Moves as much as the FIFOs have and take.</summary>
    public void Move()
    {
        while (_toCome > 0 && (_registers.IC_STATUS.Value & ReceiveNotEmpty) != 0)
        {
            *_read++ = (byte)_registers.IC_DATA_CMD.Value;
            _toCome--;
        }

        while (!IsHandedOver && (_registers.IC_STATUS.Value & TransmitNotFull) != 0)
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
                command = ReadCommand | (_restarts ? RestartBefore : 0);
                _restarts = false;
                _toAsk--;
            }

            _registers.IC_DATA_CMD.Value = command | (IsHandedOver ? StopAfter : 0);
        }
    }

    /// <returns>An <see cref="I2cStatus"/>, or <see cref="GoesOn"/>.</returns>
    public readonly int Result()
    {
        uint interrupts = _registers.IC_RAW_INTR_STAT.Value;
        if ((interrupts & Aborted) != 0)
        {
            uint source = _registers.IC_TX_ABRT_SOURCE.Value;
            return (int)((source & AddressNotAcknowledged) != 0 ? I2cStatus.NoAddressAcknowledge
                : (source & DataNotAcknowledged) != 0 ? I2cStatus.NoDataAcknowledge
                : (source & ArbitrationLost) != 0 ? I2cStatus.ArbitrationLost
                : I2cStatus.Timeout);
        }

        return (interrupts & Stopped) != 0 && _toCome == 0 && IsHandedOver ? (int)I2cStatus.Ok : GoesOn;
    }
}
