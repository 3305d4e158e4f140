namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// An SPI controller with one frame of room in each direction, as master with frames of 8 bits (GD32VF103 User Manual, Serial peripheral interface; CH32V003 Reference Manual, SPI). Output 0
/// is the interrupt, "RX" and "TX" are requests of DMA. Pins select the devices.
/// </summary>
public sealed class Spi : RegisterDevice, ISpiController, ISignalSource
{
    private const uint Controller = 1 << 2;
    private const uint Enable = 1 << 6;
    private const uint LeastSignificantFirst = 1 << 7;
    private const uint ReceiveNotEmpty = 1 << 0;
    private const uint TransmitEmpty = 1 << 1;
    private const uint Overrun = 1 << 6;
    private const uint Busy = 1 << 7;
    private const ulong BitsPerFrame = 8;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly Signal interrupt = new();
    private readonly Signal receiveRequest = new();
    private readonly Signal transmitRequest = new();
    private readonly Register control;
    private readonly Register requests;
    private readonly Register status;
    private ClockEvent? shifting;
    private byte received;
    private byte waiting;

    /// <param name="input">The clock of the bus that the controller is on.</param>
    /// <param name="hasSound">Whether it has the registers of an I2S interface, too.</param>
    public Spi(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input, bool hasSound)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        Bus = new SpiBus(name);
        control = Define(0x00, "CTL0/CTLR1", writable: 0xFFFF);
        requests = Define(0x04, "CTL1/CTLR2", writable: 0xE7);
        status = Define(0x08, "STAT/STATR", TransmitEmpty, 0x10, 0xFF, read: () =>
        {
            uint value = status!.Value;
            return shifting is null ? value : value | Busy;
        });
        Define(0x0C, "DATA/DATAR", writable: 0xFFFF, read: Take, write: value => Give((byte)value));
        Define(0x10, "CRCPOLY/CRCR", 7, 0xFFFF);
        Define(0x14, "RCRC/RCRCR", writable: 0);
        Define(0x18, "TCRC/TCRCR", writable: 0);
        if (hasSound)
        {
            Define(0x1C, "I2SCTL", writable: 0xFBF);
            Define(0x20, "I2SPSC", 2, 0x3FF);
        }
        else
        {
            Define(0x24, "HSCR", writable: 1);
        }
    }

    public SpiBus Bus { get; }

    public Signal? Output(string? name, int number) => name switch
    {
        "RX" => receiveRequest,
        "TX" => transmitRequest,
        _ => number == 0 ? interrupt : null,
    };

    public override void Reset()
    {
        shifting?.Cancel();
        shifting = null;
        base.Reset();
    }

    protected override void Changed()
    {
        bool isOn = control.Has(Enable);
        interrupt.IsHigh = requests.Has(1 << 7) && status.Has(TransmitEmpty) || requests.Has(1 << 6) && status.Has(ReceiveNotEmpty) || requests.Has(1 << 5) && status.Has(Overrun);
        receiveRequest.IsHigh = isOn && requests.Has(1 << 0) && status.Has(ReceiveNotEmpty);
        transmitRequest.IsHigh = isOn && requests.Has(1 << 1) && status.Has(TransmitEmpty);
    }

    private uint Take()
    {
        status.Value &= ~(ReceiveNotEmpty | Overrun);
        Changed();
        return received;
    }

    private void Give(byte value)
    {
        if (!control.Has(Enable) || !control.Has(Controller))
            return;
        if (shifting is not null)
        {
            waiting = value;
            status.Value &= ~TransmitEmpty;
            return;
        }

        Shift(value);
        transmitRequest.IsHigh = false;
    }

    private void Shift(byte value)
    {
        // SCK is the bus clock divided by 2, 4, … 256.
        ulong clocks = BitsPerFrame * (2UL << (int)(control.Value >> 3 & 7));
        shifting = clock.Schedule(clock.Now + input.Cycles(clock, clocks), () =>
        {
            shifting = null;
            byte answer = Exchange(value);
            if (status.Has(ReceiveNotEmpty))
            {
                status.Value |= Overrun;
            }
            else
            {
                received = answer;
                status.Value |= ReceiveNotEmpty;
            }

            if (!status.Has(TransmitEmpty))
            {
                status.Value |= TransmitEmpty;
                Shift(waiting);
            }

            Changed();
        });
    }

    private byte Exchange(byte value)
    {
        bool isReversed = control.Has(LeastSignificantFirst);
        byte answer = Bus.Transfer(isReversed ? Reverse(value) : value);
        return isReversed ? Reverse(answer) : answer;
    }

    private static byte Reverse(byte value)
    {
        int result = 0;
        for (int i = 0; i < 8; i++)
            result |= (value >> i & 1) << (7 - i);
        return (byte)result;
    }
}
