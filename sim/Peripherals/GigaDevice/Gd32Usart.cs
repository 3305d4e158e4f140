namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>
/// A USART with one byte of room in each direction, as the GD32VF103 has it and the STM32F1 before it (GD32VF103 User Manual, Universal
/// synchronous/asynchronous receiver/transmitter). Asynchronous, 8 bits.
/// </summary>
public sealed class Gd32Usart : IBusDevice, IUart, ISignalSource
{
    private const uint OverrunError = 1 << 3;
    private const uint ReceiveNotEmpty = 1 << 5;
    private const uint TransmissionComplete = 1 << 6;
    private const uint TransmitEmpty = 1 << 7;
    private const uint ReceiverEnable = 1 << 2;
    private const uint TransmitterEnable = 1 << 3;
    private const uint Enable = 1 << 13;
    private const ulong BitsPerByte = 10;

    private readonly Clock clock;
    private readonly ulong inputFrequency;
    private readonly Signal interrupt = new();
    private uint status = TransmitEmpty | TransmissionComplete;
    private uint baud;
    private uint control0;
    private uint control1;
    private uint control2;
    private uint guard;
    private byte received;
    private byte waiting;
    private bool isSending;

    /// <param name="inputFrequency">Of the bus that the USART is on, in Hz.</param>
    public Gd32Usart(Clock clock, ulong inputFrequency)
    {
        this.clock = clock;
        this.inputFrequency = inputFrequency;
    }

    public event Action<byte>? Sent;

    public bool IsSending => isSending;

    public bool CanReceive => IsOn(ReceiverEnable) && (status & ReceiveNotEmpty) == 0;

    public Signal? Output(string? name, int number) => interrupt;

    public void Receive(byte value)
    {
        if (!IsOn(ReceiverEnable))
            return;
        if ((status & ReceiveNotEmpty) != 0)
        {
            status |= OverrunError;
        }
        else
        {
            received = value;
            status |= ReceiveNotEmpty;
        }

        Refresh();
    }

    public ulong Read(ulong offset, int size)
    {
        switch (offset)
        {
            case 0x00:
                return status;
            case 0x04:
                status &= ~(ReceiveNotEmpty | OverrunError);
                Refresh();
                return received;
            default:
                return offset switch
                {
                    0x08 => baud,
                    0x0C => control0,
                    0x10 => control1,
                    0x14 => control2,
                    0x18 => guard,
                    _ => 0,
                };
        }
    }

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case 0x00:
                // These two are cleared by writing a 0.
                status &= word | ~(ReceiveNotEmpty | TransmissionComplete);
                break;
            case 0x04:
                Transmit((byte)word);
                break;
            case 0x08:
                baud = word & 0xFFFF;
                break;
            case 0x0C:
                control0 = word & 0x3FFF;
                break;
            case 0x10:
                control1 = word & 0x7F7F;
                break;
            case 0x14:
                control2 = word & 0x7FF;
                break;
            case 0x18:
                guard = word & 0xFFFF;
                break;
        }

        Refresh();
    }

    private bool IsOn(uint part) => (control0 & (Enable | part)) == (Enable | part);

    private void Transmit(byte value)
    {
        if (!IsOn(TransmitterEnable))
            return;
        status &= ~TransmissionComplete;
        if (isSending)
        {
            waiting = value;
            status &= ~TransmitEmpty;
            return;
        }

        Shift(value);
    }

    private void Shift(byte value)
    {
        isSending = true;
        clock.Schedule(clock.Now + (ulong)((UInt128)BitsPerByte * Math.Max(1, baud) * clock.Frequency / inputFrequency), () =>
        {
            isSending = false;
            Sent?.Invoke(value);
            if ((status & TransmitEmpty) == 0)
            {
                status |= TransmitEmpty;
                Shift(waiting);
            }
            else
            {
                status |= TransmissionComplete;
            }

            Refresh();
        });
    }

    /// <summary>The enable bits of these interrupts lie in control 0 where their flags lie in the status.</summary>
    private void Refresh()
    {
        uint requests = control0 & status & (ReceiveNotEmpty | TransmissionComplete | TransmitEmpty);
        uint overrun = control0 & ReceiveNotEmpty & (status & OverrunError) << 2;
        interrupt.IsHigh = (requests | overrun) != 0;
    }
}
