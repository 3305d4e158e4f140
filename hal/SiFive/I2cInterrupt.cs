using Flint.Hal.Plic;
using Flint.Runtime;
using static Flint.Hal.SiFive.I2cRegisters;

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

    private enum Phase
    {
        Idle,
        WriteAddress,
        Writing,
        ReadAddress,
        Reading,
    }

    public static void Start(int bus, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        s_address = address;
        s_write = write;
        s_writeLength = writeLength;
        s_read = read;
        s_readLength = readLength;
        // A byte of a transfer without interrupts left its flag.
        Command.Write(Acknowledge);
        Control.Write(Enable | InterruptEnable);
        Controller.Enable(Source);
        if (writeLength > 0 || readLength == 0)
            Send(Phase.WriteAddress, (byte)(address << 1), I2cRegisters.Start | Write | (writeLength == 0 ? Stop : 0));
        else
            AddressForReading();
    }

    [Interrupt("I2c")]
    private static void OnByte()
    {
        uint status = Status.Value;
        Command.Write(Acknowledge);
        if ((status & ArbitrationLost) != 0)
        {
            End(I2cStatus.ArbitrationLost);
            return;
        }

        bool isRefused = (status & Refused) != 0;
        switch (s_phase)
        {
            case Phase.WriteAddress or Phase.ReadAddress or Phase.Writing when isRefused:
                Command.Write(Stop | Acknowledge);
                End(s_phase == Phase.Writing ? I2cStatus.NoDataAcknowledge : I2cStatus.NoAddressAcknowledge);
                break;
            case Phase.WriteAddress or Phase.Writing when s_writeLength > 0:
                byte next = *s_write++;
                s_writeLength--;
                Send(Phase.Writing, next, Write | (s_writeLength == 0 && s_readLength == 0 ? Stop : 0));
                break;
            case Phase.WriteAddress or Phase.Writing when s_readLength > 0:
                AddressForReading();
                break;
            case Phase.ReadAddress:
                ReadNext();
                break;
            case Phase.Reading:
                *s_read++ = (byte)Receive.Value;
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

    private static void AddressForReading() => Send(Phase.ReadAddress, (byte)(s_address << 1 | 1), I2cRegisters.Start | Write);

    private static void ReadNext()
    {
        s_phase = Phase.Reading;
        Command.Write((s_readLength == 1 ? Read | Refuse | Stop : Read) | Acknowledge);
    }

    private static void Send(Phase phase, byte value, uint command)
    {
        s_phase = phase;
        Transmit.Write(value);
        Command.Write(command | Acknowledge);
    }

    private static void End(I2cStatus status)
    {
        s_phase = Phase.Idle;
        Control.Write(Enable);
        I2cEvents.Complete(0, status);
    }
}
