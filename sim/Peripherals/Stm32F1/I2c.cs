namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// An I2C controller with one byte of room beside its shift register, as bus master (GD32VF103 User Manual, Inter-integrated circuit interface; CH32V003 Reference Manual, I2C). Outputs
/// are "EventInterrupt" and "ErrorInterrupt"; "RX" and "TX" are requests of DMA.
/// </summary>
public sealed class I2c : RegisterDevice, II2cController, ISignalSource
{
    private const uint Enable = 1 << 0;
    private const uint Start = 1 << 8;
    private const uint Stop = 1 << 9;
    private const uint Acknowledge = 1 << 10;
    private const uint Position = 1 << 11;
    private const uint SoftwareReset = 1 << 15;

    private const uint ErrorInterrupts = 1 << 8;
    private const uint EventInterrupts = 1 << 9;
    private const uint BufferInterrupts = 1 << 10;
    private const uint Dma = 1 << 11;

    private const uint StartSent = 1 << 0;
    private const uint AddressSent = 1 << 1;
    private const uint TransferFinished = 1 << 2;
    private const uint ReceiveNotEmpty = 1 << 6;
    private const uint TransmitEmpty = 1 << 7;
    private const uint NotAcknowledged = 1 << 10;
    private const uint Errors = 0xDF00;

    private const uint Controller = 1 << 0;
    private const uint Busy = 1 << 1;
    private const uint Transmitter = 1 << 2;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly I2cBus bus;
    private readonly Signal events = new();
    private readonly Signal errors = new();
    private readonly Signal receiveRequest = new();
    private readonly Signal transmitRequest = new();
    private readonly Register control;
    private readonly Register interrupts;
    private readonly Register status;
    private readonly Register state;
    private readonly Register period;
    private ClockEvent? working;
    private byte data;
    private byte shift;
    private byte? waiting;
    private bool isShiftFull;
    private bool goesOn;
    private int receivedCount;
    private bool sawStatus;

    /// <param name="input">The clock of the bus that the controller is on.</param>
    /// <param name="hasRiseTime">Whether there is a register for the longest rise time.</param>
    public I2c(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input, bool hasRiseTime)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        bus = new I2cBus(diagnostics, name);
        control = Define(0x00, "CTL0/CTLR1", writable: 0xBFFB, write: WriteControl);
        interrupts = Define(0x04, "CTL1/CTLR2", writable: 0x1F3F);
        Define(0x08, "SADDR0/OADDR1", writable: 0xC3FF);
        Define(0x0C, "SADDR1/OADDR2", writable: 0xFF);
        Define(0x10, "DATA/DATAR", writable: 0xFF, read: TakeData, write: value => GiveData((byte)value));
        // Errors are cleared by storing a 0.
        status = Define(0x14, "STAT0/STAR1", writable: Errors, readOnly: 0xFF, read: () =>
        {
            sawStatus = true;
            return status!.Value;
        }, write: value => status!.Value &= value | ~Errors);
        state = Define(0x18, "STAT1/STAR2", writable: 0, read: ReadState);
        period = Define(0x1C, "CKCFG/CKCFGR", writable: 0xCFFF);
        if (hasRiseTime)
            Define(0x20, "RT", 2, 0x3F);
    }

    private ulong CyclesPerBit
    {
        get
        {
            uint count = Math.Max(1, period.Value & 0xFFF);
            uint clocks = count * ((period.Value >> 14) switch { 2 => 3u, 3 => 25u, _ => 2u });
            return input.Cycles(clock, clocks);
        }
    }

    private bool IsTransmitter => state.Has(Transmitter);

    public Signal? Output(string? name, int number) => name switch
    {
        "EventInterrupt" => events,
        "ErrorInterrupt" => errors,
        "RX" => receiveRequest,
        "TX" => transmitRequest,
        _ => null,
    };

    public void Attach(int address, II2cDevice device) => bus.Attach(address, device);

    public void PullUp() => bus.PullUp();

    public override void Reset()
    {
        working?.Cancel();
        working = null;
        waiting = null;
        isShiftFull = goesOn = false;
        base.Reset();
    }

    protected override void Changed()
    {
        uint wanted = StartSent | AddressSent | TransferFinished | (interrupts.Has(BufferInterrupts) ? ReceiveNotEmpty | TransmitEmpty : 0);
        events.IsHigh = interrupts.Has(EventInterrupts) && status.Has(wanted);
        errors.IsHigh = interrupts.Has(ErrorInterrupts) && status.Has(Errors);
        receiveRequest.IsHigh = interrupts.Has(Dma) && status.Has(ReceiveNotEmpty);
        transmitRequest.IsHigh = interrupts.Has(Dma) && status.Has(TransmitEmpty) && IsTransmitter;
    }

    private void WriteControl(uint value)
    {
        if ((value & SoftwareReset) != 0)
        {
            Reset();
            control.Value = value & SoftwareReset;
            return;
        }

        if (control.Has(Start | Stop))
            Diagnostics.Tell(DiagnosticKind.NotFinished, Name, $"a store of 0x{value:X} to {control.Name} of {Name}, which it does not take while a START or a STOP is on its way");
        control.Value = value;
        if ((value & Enable) == 0)
        {
            status.Value = 0;
            state.Value = 0;
            return;
        }

        Proceed();
    }

    /// <summary>Starts and stops as soon as no byte is on the way.</summary>
    private void Proceed()
    {
        if (working is not null || !control.Has(Start | Stop))
            return;
        if (control.Has(Stop))
        {
            if (!state.Has(Controller))
                return;
            Work(1, () =>
            {
                control.Value &= ~Stop;
                bus.Stop();
                state.Value = 0;
                status.Value &= ~(TransmitEmpty | (isShiftFull ? 0 : TransferFinished));
                goesOn = false;
            });
            return;
        }

        Work(1, () =>
        {
            control.Value &= ~Start;
            state.Value = Controller | Busy;
            status.Value = status.Value & ~(TransmitEmpty | TransferFinished) | StartSent;
            goesOn = false;
            sawStatus = false;
        });
    }

    private void Work(ulong bits, Action done) => working = clock.Schedule(clock.Now + bits * CyclesPerBit, () =>
    {
        working = null;
        done();
        if (working is null)
            Proceed();
        Changed();
    });

    private void GiveData(byte value)
    {
        if (status.Has(StartSent))
        {
            status.Value &= ~StartSent;
            SendAddress(value);
        }
        else if (IsTransmitter && status.Has(TransmitEmpty))
        {
            status.Value &= ~TransferFinished;
            if (working is null)
            {
                Send(value);
            }
            else
            {
                waiting = value;
                status.Value &= ~TransmitEmpty;
            }
        }

        Changed();
    }

    private void SendAddress(byte value) => Work(9, () =>
    {
        if (!bus.Address(value))
        {
            status.Value |= NotAcknowledged;
            return;
        }

        bool isRead = (value & 1) != 0;
        state.Value = Controller | Busy | (isRead ? 0 : Transmitter);
        status.Value |= AddressSent;
        sawStatus = false;
    });

    /// <summary>Reading the first and then the second status register lets the transfer go on behind the address.</summary>
    private uint ReadState()
    {
        uint result = state.Value;
        if (status.Has(AddressSent) && sawStatus)
        {
            status.Value &= ~AddressSent;
            receivedCount = 0;
            if (IsTransmitter)
                status.Value |= TransmitEmpty;
            else
                Receive();
            Changed();
        }

        return result;
    }

    private void Send(byte value) => Work(9, () =>
    {
        if (!bus.Write(value))
        {
            status.Value |= NotAcknowledged;
            waiting = null;
            return;
        }

        if (waiting is { } next && !control.Has(Start))
        {
            waiting = null;
            status.Value |= TransmitEmpty;
            Send(next);
        }
        else
        {
            status.Value |= TransmitEmpty | TransferFinished;
        }
    });

    private void Receive() => Work(9, () =>
    {
        byte value = bus.Read();
        receivedCount++;
        // With POS the bit is about the byte behind the first.
        goesOn = control.Has(Position) && receivedCount == 1 || control.Has(Acknowledge);
        if (status.Has(ReceiveNotEmpty))
        {
            shift = value;
            isShiftFull = true;
            status.Value |= TransferFinished;
            return;
        }

        data = value;
        status.Value |= ReceiveNotEmpty;
        if (goesOn && !control.Has(Stop | Start))
            Receive();
    });

    private uint TakeData()
    {
        byte result = data;
        status.Value &= ~(ReceiveNotEmpty | TransferFinished);
        if (isShiftFull)
        {
            isShiftFull = false;
            data = shift;
            status.Value |= ReceiveNotEmpty;
            if (goesOn && working is null && !control.Has(Stop | Start))
                Receive();
        }

        Changed();
        return result;
    }
}
