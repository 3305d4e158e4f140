namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// A USART with one byte of room in each direction (GD32VF103 User Manual, Universal synchronous/asynchronous receiver/transmitter; CH32V003 Reference Manual, USART). Asynchronous,
/// 8 bits. Output 0 is the interrupt; "RX" and "TX" are requests of DMA.
/// </summary>
public sealed class Usart : RegisterDevice, IUart, ISignalSource
{
    private const uint OverrunError = 1 << 3;
    private const uint Idle = 1 << 4;
    private const uint ReceiveNotEmpty = 1 << 5;
    private const uint TransmissionComplete = 1 << 6;
    private const uint TransmitEmpty = 1 << 7;
    private const uint ErrorFlags = 0xF;
    private const uint ReceiverEnable = 1 << 2;
    private const uint TransmitterEnable = 1 << 3;
    private const uint Enable = 1 << 13;
    private const uint ReceiveDma = 1 << 6;
    private const uint TransmitDma = 1 << 7;
    private const ulong BitsPerByte = 10;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly Signal interrupt = new();
    private readonly Signal receiveRequest = new();
    private readonly Signal transmitRequest = new();
    private readonly Register status;
    private readonly Register baud;
    private readonly Register control;
    private readonly Register requests;
    private byte received;
    private byte waiting;
    private ClockEvent? shifting;
    private ClockEvent? idle;

    /// <param name="input">The clock of the bus that the USART is on.</param>
    public Usart(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        // RBNE and TC, LBD and CTS are cleared by storing a 0.
        status = Define(0x00, "STAT/STATR", TransmitEmpty | TransmissionComplete, 0x360, 0x9F, write: word => status!.Value &= word | ~0x360u);
        Define(0x04, "DATA/DATAR", writable: 0x1FF, read: Take, write: word => Transmit((byte)word));
        baud = Define(0x08, "BAUD/BRR", writable: 0xFFFF);
        control = Define(0x0C, "CTL0/CTLR1", writable: 0x3FFF);
        Define(0x10, "CTL1/CTLR2", writable: 0x7F6F);
        requests = Define(0x14, "CTL2/CTLR3", writable: 0x7FF);
        Define(0x18, "GP/GPR", writable: 0xFFFF);
    }

    public event Action<byte>? Sent;

    public bool IsSending => shifting is not null;

    public bool CanReceive => IsOn(ReceiverEnable) && !status.Has(ReceiveNotEmpty);

    private ulong CyclesPerByte => input.Cycles(clock, BitsPerByte * Math.Max(1, baud.Value));

    public Signal? Output(string? name, int number) => name switch
    {
        "RX" => receiveRequest,
        "TX" => transmitRequest,
        _ => number == 0 ? interrupt : null,
    };

    public void Receive(byte value)
    {
        if (!IsOn(ReceiverEnable))
            return;
        if (status.Has(ReceiveNotEmpty))
        {
            status.Value |= OverrunError;
        }
        else
        {
            received = value;
            status.Value |= ReceiveNotEmpty;
        }

        // A frame's time without a start bit is an idle line. Only the end of the next frame is seen here, which is no earlier: a bit more tells the two apart.
        idle?.Cancel();
        idle = clock.Schedule(clock.Now + CyclesPerByte + (CyclesPerByte / BitsPerByte), () =>
        {
            status.Value |= Idle;
            Changed();
        });
        Changed();
    }

    public override void Reset()
    {
        shifting?.Cancel();
        shifting = null;
        idle?.Cancel();
        base.Reset();
    }

    /// <summary>The enable bits of these interrupts lie in control 0 where their flags lie in the status.</summary>
    protected override void Changed()
    {
        uint flags = control.Value & status.Value & (Idle | ReceiveNotEmpty | TransmissionComplete | TransmitEmpty);
        uint overrun = control.Value & ReceiveNotEmpty & (status.Value & OverrunError) << 2;
        interrupt.IsHigh = (flags | overrun) != 0;
        receiveRequest.IsHigh = status.Has(ReceiveNotEmpty) && requests.Has(ReceiveDma);
        transmitRequest.IsHigh = status.Has(TransmitEmpty) && requests.Has(TransmitDma) && IsOn(TransmitterEnable);
    }

    private bool IsOn(uint part) => (control.Value & (Enable | part)) == (Enable | part);

    private uint Take()
    {
        status.Value &= ~(ReceiveNotEmpty | Idle | ErrorFlags);
        Changed();
        return received;
    }

    private void Transmit(byte value)
    {
        if (!IsOn(TransmitterEnable))
            return;
        status.Value &= ~TransmissionComplete;
        if (IsSending)
        {
            waiting = value;
            status.Value &= ~TransmitEmpty;
            return;
        }

        Shift(value);
        // The shift register takes it at once; who waits for an edge of the request sees one.
        transmitRequest.IsHigh = false;
    }

    private void Shift(byte value) => shifting = clock.Schedule(clock.Now + CyclesPerByte, () =>
    {
        shifting = null;
        Sent?.Invoke(value);
        if (status.Has(TransmitEmpty))
        {
            status.Value |= TransmissionComplete;
        }
        else
        {
            status.Value |= TransmitEmpty;
            Shift(waiting);
        }

        Changed();
    });
}
