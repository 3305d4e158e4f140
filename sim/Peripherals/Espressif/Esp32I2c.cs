namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// An ESP32-C3's I2C controller: it works off a list of eight commands with FIFOs of 32 bytes (ESP32-C3 Technical Reference Manual, I2C Controller). As a controller, with 7 bits of
/// address.
/// </summary>
public sealed class Esp32I2c : IBusDevice, ISignalSource, II2cController, IResettable
{
    private const int FifoLength = 32;
    private const ulong CrystalFrequency = 40_000_000;
    private const ulong Control = 0x04;
    private const ulong FifoConfiguration = 0x18;
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
    private const uint TransmitWatermark = 1 << 1;

    private readonly Clock clock;
    private readonly I2cBus bus;
    private readonly Signal interrupt = new();
    private readonly Queue<byte> transmitted = new();
    private readonly Queue<byte> received = new();
    private readonly RegisterFile registers = new(
        new(0x00, 0, 0x1FF),
        new(Control, 0x20B, 0x735F),
        new(0x0C, 0x10, 0x3F),
        new(0x10, 0, 0x8000_7FFF),
        new(FifoConfiguration, 0x408B, 0x4FFF),
        new(InterruptEnable, 0, 0x3_FFFF),
        new(0x30, 0, 0x1FF),
        new(0x34, 0, 0x1FF),
        new(0x38, 0, 0xFFFF),
        new(0x40, 8, 0x1FF),
        new(0x44, 8, 0x1FF),
        new(0x48, 8, 0x1FF),
        new(0x4C, 8, 0x1FF),
        new(0x50, 0x300, 0x3FF),
        new(0x54, 0x0020_0000, 0x003F_FFFF),
        new(0x78, 0x10, 0x1F),
        new(0x7C, 0x10, 0x1F),
        new(0x80, 0, 0xFF),
        new(0x84, 0, 0x37FF),
        new(0xF8, 0x2007_0201, uint.MaxValue));

    private uint raw = TransmitWatermark;
    private bool isAddressNext;
    private bool isBusy;
    private ClockEvent? next;

    public Esp32I2c(Clock clock, DiagnosticLog diagnostics, string name)
    {
        this.clock = clock;
        bus = new I2cBus(diagnostics, name);
        registers.Add(CommandStart, CommandCount, 4, 0, 0x8000_3FFF);
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

    public ulong Read(ulong offset, int size)
    {
        switch (offset)
        {
            case 0x08:
                return 0xC000 | (isBusy ? 1u << 4 : 0) | (uint)received.Count << 8 | (uint)transmitted.Count << 18;
            case 0x1C:
                received.TryDequeue(out byte value);
                return value;
            case 0x20:
                return raw;
            case 0x2C:
                return raw & registers[InterruptEnable];
            default:
                return registers[offset];
        }
    }

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case 0x1C:
                if (transmitted.Count < FifoLength)
                    transmitted.Enqueue((byte)word);
                break;
            case 0x24:
                raw &= ~word;
                break;
            default:
                registers.Store(offset, word);
                if (offset == Control && (word & StartTransfer) != 0)
                    Run(0);
                if (offset == FifoConfiguration && (word & ReceiveReset) != 0)
                    received.Clear();
                if (offset == FifoConfiguration && (word & TransmitReset) != 0)
                    transmitted.Clear();
                break;
        }

        Refresh();
    }

    public void Reset()
    {
        registers.Reset();
        next?.Cancel();
        bus.Stop();
        transmitted.Clear();
        received.Clear();
        raw = TransmitWatermark;
        isBusy = false;
        isAddressNext = false;
        Refresh();
    }

    /// <summary>Cycles of the core for one clock of the bus.</summary>
    private ulong CyclesPerBit
    {
        get
        {
            ulong ticks = registers[0x00] + 1 + (registers[0x38] & 0x1FF) + (registers[0x38] >> 9);
            return Math.Max(1, ticks * ((registers[0x54] & 0xFF) + 1) * clock.Frequency / CrystalFrequency);
        }
    }

    private void Run(int index)
    {
        if (index == CommandCount)
            return;
        uint command = registers[CommandStart + 4 * (ulong)index];
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
        registers[CommandStart + 4 * (ulong)index] |= CommandDone;
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
            raw |= NotAcknowledged;
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
        raw |= TransferComplete;
        return false;
    }

    /// <summary>The bus stays taken until the next list.</summary>
    private bool End()
    {
        raw |= EndDetected;
        return false;
    }

    private void Refresh() => interrupt.IsHigh = (raw & registers[InterruptEnable]) != 0;
}
