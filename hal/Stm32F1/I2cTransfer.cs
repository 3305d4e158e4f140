using static Flint.Hal.Stm32F1.I2cRegisters;

namespace Flint.Hal.Stm32F1;

/// <summary>A transfer on an I2C bus of which each byte ends with an interrupt.</summary>
internal unsafe struct I2cTransfer
{
    private const uint Interrupts = ErrorInterrupts | EventInterrupts | BufferInterrupts;

    private int _bus;
    private int _address;
    private byte* _write;
    private int _writeLength;
    private byte* _read;
    private int _readLength;
    private bool _isReading;
    private bool _isAddressed;

    public void Start(I2cRegisters i2c, int bus, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        _bus = bus;
        _address = address;
        _write = write;
        _writeLength = writeLength;
        _read = read;
        _readLength = readLength;
        _isReading = writeLength == 0 && readLength > 0;
        _isAddressed = false;
        i2c.Control1.Set(Interrupts);
        i2c.Control.Write(Enable | I2cRegisters.Start | Acknowledge);
    }

    /// <summary>By the handler of events.</summary>
    public void OnEvent(I2cRegisters i2c)
    {
        uint status = i2c.Status.Value;
        if ((status & StartSent) != 0)
            i2c.Data.Write((uint)(_address << 1) | (_isReading ? 1u : 0));
        else if ((status & AddressSent) != 0)
            OnAddress(i2c);
        else if (_isReading)
            OnReceived(i2c, status);
        else if ((status & (TransmitEmpty | TransferFinished)) != 0)
            OnSent(i2c, status);
    }

    /// <summary>By the handler of errors.</summary>
    public void OnError(I2cRegisters i2c)
    {
        uint status = i2c.Status.Value;
        i2c.Status.Write(0);
        i2c.Control.Write(Enable | Stop);
        End(i2c, (status & Refused) == 0 ? I2cStatus.ArbitrationLost : _isAddressed ? I2cStatus.NoDataAcknowledge : I2cStatus.NoAddressAcknowledge);
    }

    private void OnAddress(I2cRegisters i2c)
    {
        _isAddressed = true;
        if (_isReading && _readLength == 1)
        {
            i2c.Control.Write(Enable);
            _ = i2c.Status1.Value;
            i2c.Control.Write(Enable | Stop);
            return;
        }

        _ = i2c.Status1.Value;
        if (!_isReading && _writeLength == 0)
        {
            i2c.Control.Write(Enable | Stop);
            End(i2c, I2cStatus.Ok);
        }
    }

    private void OnSent(I2cRegisters i2c, uint status)
    {
        if (_writeLength > 0)
        {
            i2c.Data.Write(*_write++);
            // The last byte's end is what is waited for, not the room for one more.
            if (--_writeLength == 0)
                i2c.Control1.Clear(BufferInterrupts);
        }
        else if ((status & TransferFinished) != 0)
        {
            if (_readLength == 0)
            {
                i2c.Control.Write(Enable | Stop);
                End(i2c, I2cStatus.Ok);
                return;
            }

            _isReading = true;
            _isAddressed = false;
            i2c.Control1.Set(BufferInterrupts);
            i2c.Control.Write(Enable | I2cRegisters.Start | Acknowledge);
        }
    }

    private void OnReceived(I2cRegisters i2c, uint status)
    {
        if ((status & ReceiveNotEmpty) == 0)
            return;
        // The last byte is on its way while the one before it is taken: that is when to refuse it.
        if (_readLength == 2)
            i2c.Control.Write(Enable | Stop);
        *_read++ = (byte)i2c.Data.Value;
        if (--_readLength == 0)
            End(i2c, I2cStatus.Ok);
    }

    private void End(I2cRegisters i2c, I2cStatus status)
    {
        i2c.Control1.Clear(Interrupts);
        I2cEvents.Complete(_bus, status);
    }
}
