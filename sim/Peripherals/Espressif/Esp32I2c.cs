namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// An ESP32-C3's I2C controller: it works off a list of eight commands with FIFOs of 32 bytes (ESP32-C3 Technical Reference Manual, I2C Controller). As a controller, with 7 bits of
/// address.
/// </summary>
public sealed class Esp32I2c : RegisterDevice, ISignalSource, II2cController
{
    private const int FifoLength = 32;
    private const ulong CrystalFrequency = 40_000_000;
    private const ulong RawInterrupts = 0x20;
    private const ulong InterruptEnable = 0x28;
    private const ulong CommandStart = 0x58;
    private const int CommandCount = 8;
    private const uint StartTransfer = 1 << 5;
    private const uint ReceiveReset = 1 << 12;
    private const uint TransmitReset = 1 << 13;
    private const uint CommandDone = 1u << 31;
    private const uint EndDetected = 1 << 3;
    private const uint TransferComplete = 1 << 7;
    private const uint NotAcknowledged = 1 << 10;

    private readonly Clock clock;
    private readonly I2cBus bus;
    private readonly Signal interrupt = new();
    private readonly Queue<byte> transmitted = new();
    private readonly Queue<byte> received = new();

    private bool isAddressNext;
    private bool isBusy;
    private ClockEvent? next;

    public Esp32I2c(Clock clock, DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        this.clock = clock;
        bus = new I2cBus(diagnostics, name);
        Define(0x00, "SCL_LOW_PERIOD", writable: 0x1FF);
        Define(0x04, "CTR", 0x20B, 0x7FFF, triggers: 0xCA0, stored: BeginWhenAsked);
        Define(0x08, "SR", 0xC000, 0, 0x77FC_FF3B, read: () => 0xC000 | (isBusy ? 1u << 4 : 0) | (uint)received.Count << 8 | (uint)transmitted.Count << 18);
        Define(0x0C, "TO", 0x10, 0x3F);
        Define(0x10, "SLAVE_ADDR", writable: 0x8000_7FFF);
        Define(0x14, "FIFO_ST", writable: 0, readOnly: 0x3FCF_FFFF);
        Define(0x18, "FIFO_CONF", 0x408B, 0x7FFF, triggers: 0x3000, stored: ClearFifos);
        Define(0x1C, "DATA", writable: 0xFF, read: TakeReceived, write: Enqueue);
        Define(0x20, "INT_RAW", 2, 0, 0x3_FFFF);
        Define(0x24, "INT_CLR", writable: 0x3_FFFF, write: word => this[RawInterrupts] &= ~word);
        Define(0x28, "INT_ENA", writable: 0x3_FFFF);
        Define(0x2C, "INT_STATUS", writable: 0, readOnly: 0x3_FFFF, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0x30, "SDA_HOLD", writable: 0x1FF);
        Define(0x34, "SDA_SAMPLE", writable: 0x1FF);
        Define(0x38, "SCL_HIGH_PERIOD", writable: 0xFFFF);
        Define(0x40, "SCL_START_HOLD", 8, 0x1FF);
        Define(0x44, "SCL_RSTART_SETUP", 8, 0x1FF);
        Define(0x48, "SCL_STOP_HOLD", 8, 0x1FF);
        Define(0x4C, "SCL_STOP_SETUP", 8, 0x1FF);
        Define(0x50, "FILTER_CFG", 0x300, 0x3FF);
        Define(0x54, "CLK_CONF", 0x20_0000, 0x3F_FFFF);
        Define(0x58, "COMD0", writable: 0x8000_3FFF);
        Define(0x5C, "COMD1", writable: 0x8000_3FFF);
        Define(0x60, "COMD2", writable: 0x8000_3FFF);
        Define(0x64, "COMD3", writable: 0x8000_3FFF);
        Define(0x68, "COMD4", writable: 0x8000_3FFF);
        Define(0x6C, "COMD5", writable: 0x8000_3FFF);
        Define(0x70, "COMD6", writable: 0x8000_3FFF);
        Define(0x74, "COMD7", writable: 0x8000_3FFF);
        Define(0x78, "SCL_ST_TIME_OUT", 0x10, 0x1F);
        Define(0x7C, "SCL_MAIN_ST_TIME_OUT", 0x10, 0x1F);
        Define(0x80, "SCL_SP_CONF", writable: 0xFF);
        Define(0x84, "SCL_STRETCH_CONF", writable: 0x3FFF, triggers: 0x800);
        Define(0xF8, "DATE", 0x2007_0201);
        Define(0x100, "TXFIFO_START_ADDR", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x180, "RXFIFO_START_ADDR", writable: 0, readOnly: 0xFFFF_FFFF);
    }

    private enum Operation
    {
        Write = 1,
        Stop = 2,
        Read = 3,
        End = 4,
        Start = 6,
    }

    public Signal? Output(string? name, int number) => interrupt;

    public void Attach(int address, II2cDevice device) => bus.Attach(address, device);

    public void PullUp() => bus.PullUp();

    public override void Reset()
    {
        next?.Cancel();
        bus.Stop();
        transmitted.Clear();
        received.Clear();
        isBusy = false;
        isAddressNext = false;
        base.Reset();
    }

    protected override void Changed() => Refresh();

    private void BeginWhenAsked(uint word)
    {
        if ((word & StartTransfer) != 0)
            Run(0);
    }

    private void ClearFifos(uint word)
    {
        if ((word & ReceiveReset) != 0)
            received.Clear();
        if ((word & TransmitReset) != 0)
            transmitted.Clear();
    }

    private uint TakeReceived()
    {
        received.TryDequeue(out byte value);
        return value;
    }

    private void Enqueue(uint word)
    {
        if (transmitted.Count < FifoLength)
            transmitted.Enqueue((byte)word);
    }

    /// <summary>Cycles of the core for one clock of the bus.</summary>
    private ulong CyclesPerBit
    {
        get
        {
            ulong ticks = this[0x00] + 1 + (this[0x38] & 0x1FF) + (this[0x38] >> 9);
            return Math.Max(1, ticks * ((this[0x54] & 0xFF) + 1) * clock.Frequency / CrystalFrequency);
        }
    }

    private void Run(int index)
    {
        if (index == CommandCount)
            return;
        uint command = this[CommandStart + 4 * (ulong)index];
        var operation = (Operation)(command >> 11 & 7);
        ulong bits = operation is Operation.Write or Operation.Read ? 9ul * (command & 0xFF) : 1;
        isBusy = true;
        next = clock.Schedule(clock.Now + Math.Max(1, bits * CyclesPerBit), () => Finish(index, command, operation));
    }

    private void Finish(int index, uint command, Operation operation)
    {
        bool goesOn = operation switch
        {
            Operation.Start => Start(),
            Operation.Write => Send(command),
            Operation.Read => Receive((int)(command & 0xFF)),
            Operation.Stop => Stop(),
            _ => End(),
        };
        this[CommandStart + 4 * (ulong)index] |= CommandDone;
        Refresh();
        if (goesOn)
            Run(index + 1);
    }

    private bool Start()
    {
        isAddressNext = true;
        return true;
    }

    private bool Send(uint command)
    {
        bool checks = (command & 1 << 8) != 0;
        bool expectsRefusal = (command & 1 << 9) != 0;
        for (uint i = 0; i < (command & 0xFF); i++)
        {
            transmitted.TryDequeue(out byte value);
            bool isAcknowledged = isAddressNext ? bus.Address(value) : bus.Write(value);
            isAddressNext = false;
            if (!checks || isAcknowledged != expectsRefusal)
                continue;
            this[RawInterrupts] |= NotAcknowledged;
            bus.Stop();
            isBusy = false;
            return false;
        }

        return true;
    }

    private bool Receive(int count)
    {
        for (int i = 0; i < count; i++)
        {
            byte value = bus.Read();
            if (received.Count < FifoLength)
                received.Enqueue(value);
        }

        return true;
    }

    private bool Stop()
    {
        bus.Stop();
        isBusy = false;
        this[RawInterrupts] |= TransferComplete;
        return false;
    }

    /// <summary>The bus stays taken until the next list.</summary>
    private bool End()
    {
        this[RawInterrupts] |= EndDetected;
        return false;
    }

    private void Refresh() => interrupt.IsHigh = (this[RawInterrupts] & this[InterruptEnable]) != 0;
}
