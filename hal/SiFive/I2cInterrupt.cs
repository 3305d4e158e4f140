using Flint.Hal.Plic;
using Flint.Registers.Fe310;
using Flint.Runtime;
using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>A transfer on the I2C bus of which each byte ends with an interrupt.</summary>
public static unsafe class I2cInterrupt
{
    private const int Source = 11 | 52 << 8;

    private static Phase s_phase;
    private static int s_address;
    private static byte* s_write;
    private static int s_writeLength;
    private static byte* s_read;
    private static int s_readLength;
    private static I2cStatus s_refused;

    private enum Phase
    {
        Idle,
        WriteAddress,
        Writing,
        ReadAddress,
        Reading,
        Stopping,
    }

    public static void Start(int bus, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        s_address = address;
        s_write = write;
        s_writeLength = writeLength;
        s_read = read;
        s_readLength = readLength;
        // A byte of a transfer without interrupts left its flag.
        I2C0.cr.Write(new() { iack = true });
        I2C0.ctr.Write(new() { en = true, ien = true });
        Controller.Enable(Source);
        if (writeLength > 0 || readLength == 0)
            Send(Phase.WriteAddress, (byte)(address << 1), isLast: writeLength == 0);
        else
            AddressForReading();
    }

    [Interrupt("I2c")]
    private static void OnByte()
    {
        I2c0Registers.SrValue status = I2C0.sr.Read();
        I2C0.cr.Write(new() { iack = true });
        if (status.al)
        {
            End(I2cStatus.ArbitrationLost);
            return;
        }

        bool isRefused = status.rx_ack;
        switch (s_phase)
        {
            case Phase.WriteAddress or Phase.ReadAddress or Phase.Writing when isRefused:
                // The end of a stop would clear the first command of the next transfer.
                s_refused = s_phase == Phase.Writing ? I2cStatus.NoDataAcknowledge : I2cStatus.NoAddressAcknowledge;
                s_phase = Phase.Stopping;
                I2C0.cr.Write(new() { sto = true, iack = true });
                break;
            case Phase.Stopping:
                End(s_refused);
                break;
            case Phase.WriteAddress or Phase.Writing when s_writeLength > 0:
                byte next = *s_write++;
                s_writeLength--;
                Send(Phase.Writing, next, isLast: s_writeLength == 0 && s_readLength == 0);
                break;
            case Phase.WriteAddress or Phase.Writing when s_readLength > 0:
                AddressForReading();
                break;
            case Phase.ReadAddress:
                ReadNext();
                break;
            case Phase.Reading:
                *s_read++ = (byte)I2C0.txr_rxr.Value;
                s_readLength--;
                if (s_readLength > 0)
                    ReadNext();
                else
                    End(I2cStatus.Ok);
                break;
            default:
                End(I2cStatus.Ok);
                break;
        }
    }

    private static void AddressForReading() => Send(Phase.ReadAddress, (byte)(s_address << 1 | 1), isLast: false);

    private static void ReadNext()
    {
        s_phase = Phase.Reading;
        bool isLast = s_readLength == 1;
        I2C0.cr.Write(isLast ? new() { rd = true, ack = I2c0Registers.Ack.nack, sto = true, iack = true } : new() { rd = true, iack = true });
    }

    private static void Send(Phase phase, byte value, bool isLast)
    {
        s_phase = phase;
        I2C0.txr_rxr.Value = value;
        I2C0.cr.Write(new() { sta = phase != Phase.Writing, wr = true, sto = isLast, iack = true });
    }

    private static void End(I2cStatus status)
    {
        s_phase = Phase.Idle;
        I2C0.ctr.Write(new() { en = true });
        I2cEvents.Complete(0, status);
    }
}
