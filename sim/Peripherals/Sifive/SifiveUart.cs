namespace Flint.Sim.Peripherals.Sifive;

/// <summary>
/// SiFive's UART with its two FIFOs of 8 bytes (FE310-G002 Manual, Universal Asynchronous Receiver/Transmitter). A byte takes ten bits' time to leave, one more with two stop bits.
/// </summary>
public sealed class SifiveUart : RegisterDevice, IUart, ISignalSource
{
    private const int FifoLength = 8;
    private const uint FlagBit = 1u << 31;
    private const uint Enable = 1 << 0;
    private const uint TwoStopBits = 1 << 1;
    private const int BitsPerByte = 10;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly Queue<byte> received = new();
    private readonly Queue<byte> transmitted = new();
    private readonly Signal interrupt = new();
    private readonly Register transmitControl;
    private readonly Register receiveControl;
    private readonly Register interruptEnable;
    private readonly Register divisor;
    private ClockEvent? sending;

    /// <param name="input">The clock that the divisor divides.</param>
    public SifiveUart(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        Define(0x00, "txdata", writable: 0xFF, readOnly: FlagBit, read: () => transmitted.Count >= FifoLength ? FlagBit : 0, write: Transmit);
        Define(0x04, "rxdata", writable: 0, read: Take);
        transmitControl = Define(0x08, "txctrl", writable: 0x0007_0003, stored: _ => SendNext());
        receiveControl = Define(0x0C, "rxctrl", writable: 0x0007_0001);
        interruptEnable = Define(0x10, "ie", writable: 3);
        Define(0x14, "ip", writable: 0, read: () => Pending);
        divisor = Define(0x18, "div", 0xFFFF, 0xFFFF);
    }

    public event Action<byte>? Sent;

    public bool IsSending => sending is not null;

    public bool CanReceive => receiveControl.Has(Enable) && received.Count < FifoLength;

    private uint Pending =>
        (transmitted.Count < (transmitControl.Value >> 16 & 7) ? 1u : 0) | (received.Count > (receiveControl.Value >> 16 & 7) ? 2u : 0);

    public Signal? Output(string? name, int number) => interrupt;

    public void Receive(byte value)
    {
        if (!CanReceive)
            return;
        received.Enqueue(value);
        Changed();
    }

    public override void Reset()
    {
        sending?.Cancel();
        sending = null;
        received.Clear();
        transmitted.Clear();
        base.Reset();
    }

    protected override void Changed() => interrupt.IsHigh = (Pending & interruptEnable.Value) != 0;

    private uint Take()
    {
        uint result = received.TryDequeue(out byte value) ? value : FlagBit;
        Changed();
        return result;
    }

    private void Transmit(uint value)
    {
        if (transmitted.Count < FifoLength)
            transmitted.Enqueue((byte)value);
        SendNext();
    }

    private void SendNext()
    {
        if (IsSending || !transmitControl.Has(Enable) || !transmitted.TryDequeue(out byte value))
            return;
        ulong bits = BitsPerByte + (transmitControl.Has(TwoStopBits) ? 1u : 0);
        var cycles = (ulong)((UInt128)bits * (divisor.Value + 1) * clock.Frequency / input.Hertz);
        sending = clock.Schedule(clock.Now + cycles, () =>
        {
            sending = null;
            Sent?.Invoke(value);
            SendNext();
            Changed();
        });
    }
}
