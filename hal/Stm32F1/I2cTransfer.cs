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
        if (!I2c.WaitForStop(i2c))
        {
            I2cEvents.Complete(bus, I2cStatus.Timeout);
            return;
        }

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
            // The byte begins with the first of these and must not end before the second.
            using (Boards.Interrupts.Mask())
            {
                _ = i2c.Status1.Value;
                i2c.Control.Write(Enable | Stop);
            }

            return;
        }

        if (_isReading && _readLength == 2)
            i2c.Control.Write(Enable | Position);
        if (_isReading && _readLength <= 3)
            i2c.Control1.Clear(BufferInterrupts);
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

    /// <summary>
    /// The last three bytes are taken when the byte behind has come, too: the clock stands still then, so what is refused and when the bus is released does not depend on how soon the handler comes.
    /// </summary>
    private void OnReceived(I2cRegisters i2c, uint status)
    {
        if (_readLength is 1 or > 3)
        {
            if ((status & ReceiveNotEmpty) == 0)
                return;
            Take(i2c);
            if (_readLength == 3)
                i2c.Control1.Clear(BufferInterrupts);
        }
        else if ((status & TransferFinished) == 0)
        {
            return;
        }
        else if (_readLength == 3)
        {
            i2c.Control.Write(Enable);
            Take(i2c);
        }
        else
        {
            i2c.Control.Write(Enable | Stop);
            Take(i2c);
            Take(i2c);
        }

        if (_readLength == 0)
            End(i2c, I2cStatus.Ok);
    }

    private void Take(I2cRegisters i2c)
    {
        *_read++ = (byte)i2c.Data.Value;
        _readLength--;
    }

    private void End(I2cRegisters i2c, I2cStatus status)
    {
        i2c.Control1.Clear(Interrupts);
        I2cEvents.Complete(_bus, status);
    }
}
