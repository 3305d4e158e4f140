namespace Flint.Sim.Peripherals.Sifive;

/// <summary>
/// SiFive's UART with its two FIFOs of 8 bytes (FE310-G002 Manual, Universal Asynchronous Receiver/Transmitter). A byte takes ten bits' time to leave.
/// </summary>
public sealed class SifiveUart : IBusDevice, IUart, ISignalSource
{
    private const int FifoLength = 8;
    private const uint FlagBit = 1u << 31;
    private const int BitsPerByte = 10;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly Queue<byte> received = new();
    private readonly Queue<byte> transmitted = new();
    private readonly Signal interrupt = new();
    private uint transmitControl;
    private uint receiveControl;
    private uint interruptEnable;
    private uint divisor = 0xFFFF;
    private bool isSending;

    /// <param name="input">The clock that the divisor divides.</param>
    public SifiveUart(Clock clock, ClockSignal input)
    {
        this.clock = clock;
        this.input = input;
    }

    public event Action<byte>? Sent;

    public bool IsSending => isSending;

    public bool CanReceive => (receiveControl & 1) != 0 && received.Count < FifoLength;

    private uint Pending =>
        (transmitted.Count < (transmitControl >> 16 & 7) ? 1u : 0) | (received.Count > (receiveControl >> 16 & 7) ? 2u : 0);

    public Signal? Output(string? name, int number) => interrupt;

    public void Receive(byte value)
    {
        if (!CanReceive)
            return;
        received.Enqueue(value);
        Refresh();
    }

    public ulong Read(ulong offset, int size)
    {
        ulong result = offset switch
        {
            0x00 => transmitted.Count >= FifoLength ? FlagBit : 0,
            0x04 => received.TryDequeue(out byte value) ? value : FlagBit,
            0x08 => transmitControl,
            0x0C => receiveControl,
            0x10 => interruptEnable,
            0x14 => Pending,
            0x18 => divisor,
            _ => 0,
        };
        Refresh();
        return result;
    }

    public void Write(ulong offset, int size, ulong value)
    {
        switch (offset)
        {
            case 0x00 when transmitted.Count < FifoLength:
                transmitted.Enqueue((byte)value);
                SendNext();
                break;
            case 0x08:
                transmitControl = (uint)value & 0x0007_0003;
                SendNext();
                break;
            case 0x0C:
                receiveControl = (uint)value & 0x0007_0001;
                break;
            case 0x10:
                interruptEnable = (uint)value & 3;
                break;
            case 0x18:
                divisor = (uint)value & 0xFFFF;
                break;
        }

        Refresh();
    }

    private void SendNext()
    {
        if (isSending || (transmitControl & 1) == 0 || !transmitted.TryDequeue(out byte value))
            return;
        isSending = true;
        ulong cycles = (ulong)((UInt128)BitsPerByte * (divisor + 1) * clock.Frequency / input.Hertz);
        clock.Schedule(clock.Now + cycles, () =>
        {
            isSending = false;
            Sent?.Invoke(value);
            SendNext();
            Refresh();
        });
    }

    private void Refresh() => interrupt.IsHigh = (Pending & interruptEnable) != 0;
}
