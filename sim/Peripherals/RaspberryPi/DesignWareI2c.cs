namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// Synopsys' DW_apb_i2c as a controller with 7-bit addresses and FIFOs of 16 (RP2350 Datasheet, I2C). Each command in the transmit FIFO writes or reads one byte; an error
/// empties the FIFO until it is acknowledged. What is on the bus ends before the controller is off: while a device holds SCL low it stays on, unless RESETS resets it.
/// </summary>
public sealed class DesignWareI2c : Rp2350Peripheral, II2cController, ISignalSource
{
    private const int FifoLength = 16;
    private const uint ReadCommand = 1 << 8;
    private const uint StopAfter = 1 << 9;
    private const uint RestartBefore = 1 << 10;
    private const uint TransmitEmpty = 1 << 4;
    private const uint ReceiveFull = 1 << 2;
    private const uint Aborted = 1 << 6;
    private const uint Activity = 1 << 8;
    private const uint StopDetected = 1 << 9;
    private const uint StartDetected = 1 << 10;
    private const uint ReceiveUnderflow = 1 << 0;
    private const uint TransmitOverflow = 1 << 3;
    private const uint AddressNotAcknowledged = 1 << 0;
    private const uint DataNotAcknowledged = 1 << 3;
    private const uint UserAbort = 1 << 16;

    private readonly I2cBus bus;
    private readonly Queue<uint> commands = new();
    private readonly Queue<byte> received = new();
    private readonly Signal interrupt = new();
    private readonly Signal transmitRequest = new();
    private readonly Signal receiveRequest = new();
    private readonly Dictionary<uint, uint> registers = [];
    private uint latched;
    private uint abortSource;
    private bool isEnabled;
    private bool isAborting;
    private ClockEvent? running;
    private bool isAddressed;
    private bool isReading;

    internal DesignWareI2c(Rp2350Chip chip, string name)
        : base(chip, name)
    {
        bus = new I2cBus(chip.Machine.Diagnostics, name);
        Reset();
    }

    private bool IsBusy => running is not null;

    /// <summary>IC_ENABLE_STATUS.IC_EN.</summary>
    private bool IsOn => isEnabled || IsBusy;

    private uint Raw =>
        latched | (isEnabled && commands.Count <= (int)registers[0x3C] ? TransmitEmpty : 0) | (received.Count > (int)registers[0x38] ? ReceiveFull : 0);

    public Signal? Output(string? name, int number) => name switch
    {
        "TransmitRequest" => transmitRequest,
        "ReceiveRequest" => receiveRequest,
        _ => interrupt,
    };

    public void Attach(int address, II2cDevice device) => bus.Attach(address, device);

    public void PullUp() => bus.PullUp();

    public override void Reset()
    {
        registers.Clear();
        foreach ((uint offset, uint value) in (ReadOnlySpan<(uint, uint)>)
            [
                (0x00, 0x65), (0x04, 0x55), (0x08, 0x55), (0x14, 0x28), (0x18, 0x2F), (0x1C, 0x06), (0x20, 0x0D), (0x30, 0x8FF), (0x38, 0), (0x3C, 0), (0x6C, 0),
                (0x7C, 1), (0x84, 0), (0x88, 0), (0x8C, 0), (0x90, 0), (0x94, 0x64), (0x98, 1), (0xA0, 7), (0xF8, 0x3230_312A), (0xFC, 0x4457_0140),
            ])
            registers[offset] = value;
        running?.Cancel();
        running = null;
        Disable();
        Refresh();
    }

    private protected override uint Load(uint offset)
    {
        switch (offset)
        {
            case 0x10:
                return Take();
            case 0x2C:
                return Raw & registers[0x30];
            case 0x34:
                return Raw;
            case 0x40:
                latched = 0;
                abortSource = 0;
                Refresh();
                return 0;
            case 0x44 or 0x48 or 0x4C or 0x50 or 0x54 or 0x58 or 0x5C or 0x60 or 0x64 or 0x68 or 0xA8:
                Acknowledge(offset);
                return 0;
            case 0x6C:
                return (isEnabled ? 1u : 0) | (isAborting ? 2u : 0);
            case 0x70:
                return (IsBusy || isAddressed ? 0x21u : 0) | (commands.Count < FifoLength ? 2u : 0) | (commands.Count == 0 ? 4u : 0) | (received.Count > 0 ? 8u : 0)
                    | (received.Count == FifoLength ? 16u : 0);
            case 0x74:
                return (uint)commands.Count;
            case 0x78:
                return (uint)received.Count;
            case 0x80:
                return abortSource;
            case 0x9C:
                return IsOn ? 1u : 0;
            default:
                return registers.GetValueOrDefault(offset);
        }
    }

    private protected override void Store(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x10:
                Put(value & 0x7FF);
                break;
            case 0x6C:
                isEnabled = (value & 1) != 0;
                if (!isEnabled)
                    Disable();
                else if ((value & 2) != 0 && IsBusy)
                    isAborting = true;
                else if ((value & 2) != 0)
                    Abort(UserAbort);
                break;
            // What belongs to the bus can only be changed while the controller is off.
            case 0x00 or 0x04 or 0x08 or 0x14 or 0x18 or 0x1C or 0x20 or 0x7C or 0xA0 when IsOn:
                break;
            default:
                if (registers.ContainsKey(offset) && offset < 0xF0)
                    registers[offset] = value & (offset is 0x38 or 0x3C ? 15u : uint.MaxValue);
                break;
        }

        Refresh();
    }

    private protected override uint Peek(uint offset) => offset is 0x10 or (>= 0x40 and < 0x6C) or 0xA8 ? 0 : Load(offset);

    private void Acknowledge(uint offset)
    {
        latched &= offset switch
        {
            0x44 => ~1u,
            0x48 => ~2u,
            0x4C => ~8u,
            0x54 => ~Aborted,
            0x5C => ~Activity,
            0x60 => ~StopDetected,
            0x64 => ~StartDetected,
            _ => ~0u,
        };
        if (offset == 0x54)
            abortSource = 0;
        Refresh();
    }

    private uint Take()
    {
        if (!received.TryDequeue(out byte value))
            latched |= ReceiveUnderflow;
        Refresh();
        return value;
    }

    private void Put(uint command)
    {
        // An abort keeps the FIFO empty until it is acknowledged.
        if (!isEnabled || (latched & Aborted) != 0)
            return;
        if (commands.Count >= FifoLength)
        {
            latched |= TransmitOverflow;
            return;
        }

        commands.Enqueue(command);
        RunNext();
    }

    /// <summary>Cycles of the core for bits on the bus: the high and the low time that the speed's counters say.</summary>
    private ulong Cycles(ulong bits)
    {
        bool isStandard = (registers[0x00] >> 1 & 3) == 1;
        ulong clocks = isStandard ? registers[0x14] + registers[0x18] : registers[0x1C] + registers[0x20];
        return Math.Max(1, Chip.Clocks.System == 0 ? 0 : bits * clocks * Clock.Frequency / Chip.Clocks.System);
    }

    private void RunNext()
    {
        if (IsBusy || !isEnabled || !commands.TryPeek(out uint command))
            return;
        bool reads = (command & ReadCommand) != 0;
        // The bus waits when there is no room for what is read.
        if (reads && received.Count >= FifoLength)
            return;
        commands.Dequeue();
        bool needsStart = !isAddressed || reads != isReading || (command & RestartBefore) != 0;
        running = Clock.Schedule(Clock.Now + Cycles(needsStart ? 19UL : 9), () => End(command, needsStart));
    }

    private void End(uint command, bool needsStart)
    {
        if (bus.IsClockHeld)
        {
            running = Clock.Schedule(Clock.Now + Cycles(1), () => End(command, needsStart));
            return;
        }

        running = null;
        if (isAborting)
            Abort(UserAbort);
        else if (isEnabled)
            Complete(command, needsStart);
        else
            Release();
        Refresh();
    }

    private void Complete(uint command, bool needsStart)
    {
        bool reads = (command & ReadCommand) != 0;
        if (needsStart)
        {
            latched |= StartDetected | Activity;
            (isAddressed, isReading) = (true, reads);
            if (!bus.Address((byte)((registers[0x04] & 0x7F) << 1 | (reads ? 1u : 0))))
            {
                Abort(AddressNotAcknowledged);
                return;
            }
        }

        if (reads)
        {
            received.Enqueue(bus.Read());
        }
        else if (!bus.Write((byte)command))
        {
            Abort(DataNotAcknowledged);
            return;
        }

        if ((command & StopAfter) != 0)
            Stop();
    }

    private void Abort(uint source)
    {
        abortSource = source;
        latched |= Aborted;
        commands.Clear();
        isAborting = false;
        Stop();
    }

    private void Stop()
    {
        bus.Stop();
        isAddressed = false;
        latched |= StopDetected;
    }

    private void Disable()
    {
        (isEnabled, isAborting) = (false, false);
        commands.Clear();
        received.Clear();
        (latched, abortSource) = (0, 0);
        if (!IsBusy)
            Release();
    }

    private void Release()
    {
        if (isAddressed)
            bus.Stop();
        isAddressed = false;
    }

    private void Refresh()
    {
        RunNext();
        interrupt.IsHigh = (Raw & registers[0x30]) != 0;
        transmitRequest.IsHigh = (registers[0x88] & 2) != 0 && commands.Count <= (int)(registers[0x8C] & 15);
        receiveRequest.IsHigh = (registers[0x88] & 1) != 0 && received.Count > (int)(registers[0x90] & 15);
    }
}
