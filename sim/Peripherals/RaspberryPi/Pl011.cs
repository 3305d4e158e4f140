namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>Arm's PL011 as the RP2350 has it, with FIFOs of 32 characters (RP2350 Datasheet, UART; Arm PrimeCell UART (PL011) Technical Reference Manual).</summary>
public sealed class Pl011 : Rp2350Peripheral, IUart, ISignalSource
{
    private const int FifoLength = 32;
    private const uint FifosEnabled = 1 << 4;
    private const uint Enable = 1 << 0;
    private const uint TransmitEnable = 1 << 8;
    private const uint ReceiveEnable = 1 << 9;
    private const uint ReceiveInterrupt = 1 << 4;
    private const uint TransmitInterrupt = 1 << 5;
    private const uint TimeoutInterrupt = 1 << 6;
    private const uint OverrunInterrupt = 1 << 10;
    private const uint OverrunError = 1 << 3;
    private const ulong TimeoutBits = 32;

    private static readonly uint[] identification = [0x11, 0x10, 0x34, 0x00, 0x0D, 0xF0, 0x05, 0xB1];

    private readonly Queue<byte> transmitted = new();
    private readonly Queue<byte> received = new();
    private readonly Signal interrupt = new();
    private readonly Signal transmitRequest = new();
    private readonly Signal receiveRequest = new();
    private uint errors;
    private uint divisor;
    private uint fraction;
    private uint lineControl;
    private uint control;
    private uint levels;
    private uint mask;
    private uint raw;
    private uint dma;
    private bool isSending;
    private ClockEvent? timeout;

    internal Pl011(Rp2350Chip chip, string name)
        : base(chip, name) => Reset();

    public event Action<byte>? Sent;

    public bool IsSending => isSending;

    public bool CanReceive => (control & (Enable | ReceiveEnable)) == (Enable | ReceiveEnable) && received.Count < Depth;

    private int Depth => (lineControl & FifosEnabled) != 0 ? FifoLength : 1;

    /// <summary>How many characters in the FIFO the transmit interrupt comes at.</summary>
    private int TransmitLevel => (lineControl & FifosEnabled) == 0 ? 0 : Level(levels & 7);

    private int ReceiveLevel => (lineControl & FifosEnabled) == 0 ? 1 : Level(levels >> 3 & 7);

    public Signal? Output(string? name, int number) => name switch
    {
        "TransmitRequest" => transmitRequest,
        "ReceiveRequest" => receiveRequest,
        _ => interrupt,
    };

    public void Receive(byte value)
    {
        if ((control & (Enable | ReceiveEnable)) != (Enable | ReceiveEnable))
            return;
        if (received.Count >= Depth)
        {
            errors |= OverrunError;
            raw |= OverrunInterrupt;
        }
        else
        {
            received.Enqueue(value);
            if (received.Count >= ReceiveLevel)
                raw |= ReceiveInterrupt;
        }

        StartTimeout();
        Refresh();
    }

    public override void Reset()
    {
        transmitted.Clear();
        received.Clear();
        (errors, divisor, fraction, lineControl, control, levels, mask, raw, dma) = (0, 0, 0, 0, 0x300, 0x12, 0, 0, 0);
        timeout?.Cancel();
        Refresh();
    }

    private protected override uint Load(uint offset)
    {
        switch (offset)
        {
            case 0x00:
                return Take();
            case 0x04:
                return errors;
            case 0x18:
                return Flags();
            case 0x24:
                return divisor;
            case 0x28:
                return fraction;
            case 0x2C:
                return lineControl;
            case 0x30:
                return control;
            case 0x34:
                return levels;
            case 0x38:
                return mask;
            case 0x3C:
                return raw;
            case 0x40:
                return raw & mask;
            case 0x48:
                return dma;
            case >= 0xFE0:
                return identification[(offset - 0xFE0) / 4];
            default:
                return 0;
        }
    }

    private protected override void Store(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x00 when transmitted.Count < Depth:
                transmitted.Enqueue((byte)value);
                if (transmitted.Count > TransmitLevel)
                    raw &= ~TransmitInterrupt;
                SendNext();
                break;
            case 0x04:
                errors = 0;
                break;
            case 0x24:
                divisor = value & 0xFFFF;
                break;
            case 0x28:
                fraction = value & 0x3F;
                break;
            case 0x2C:
                lineControl = value & 0xFF;
                break;
            case 0x30:
                control = value & 0xFF87;
                SendNext();
                break;
            case 0x34:
                levels = value & 0x3F;
                break;
            case 0x38:
                mask = value & 0x7FF;
                break;
            case 0x44:
                raw &= ~value;
                break;
            case 0x48:
                dma = value & 7;
                break;
        }

        Refresh();
    }

    private protected override uint Peek(uint offset) => offset is 0x00 or 0x44 ? 0 : Load(offset);

    private static int Level(uint code) => code switch
    {
        0 => FifoLength / 8,
        1 => FifoLength / 4,
        2 => FifoLength / 2,
        3 => FifoLength * 3 / 4,
        _ => FifoLength * 7 / 8,
    };

    private uint Take()
    {
        bool isThere = received.TryDequeue(out byte value);
        if (received.Count < ReceiveLevel)
            raw &= ~ReceiveInterrupt;
        if (received.Count == 0)
        {
            raw &= ~TimeoutInterrupt;
            timeout?.Cancel();
        }

        Refresh();
        return isThere ? value : 0u;
    }

    private uint Flags() =>
        (transmitted.Count == 0 ? 0x80u : 0) | (received.Count >= Depth ? 0x40u : 0) | (transmitted.Count >= Depth ? 0x20u : 0) | (received.Count == 0 ? 0x10u : 0)
        | (isSending || transmitted.Count > 0 ? 0x08u : 0);

    /// <summary>Cycles of the core in so many bits; the divisor has 6 bits of fraction, and a bit takes 16 periods.</summary>
    private ulong Cycles(ulong bits)
    {
        ulong input = Chip.Clocks.Peripheral;
        ulong by = divisor << 6 | fraction;
        return input == 0 || by == 0 ? ulong.MaxValue : Math.Max(1, (ulong)((UInt128)bits * by * 16 * Clock.Frequency / ((UInt128)input * 64)));
    }

    private void SendNext()
    {
        if (isSending || (control & (Enable | TransmitEnable)) != (Enable | TransmitEnable) || Cycles(1) == ulong.MaxValue || !transmitted.TryDequeue(out byte value))
            return;
        if (transmitted.Count == TransmitLevel)
            raw |= TransmitInterrupt;
        isSending = true;
        ulong bits = 2 + 5 + (ulong)(lineControl >> 5 & 3) + (lineControl >> 1 & 1) + (lineControl >> 3 & 1);
        Clock.Schedule(Clock.Now + Cycles(bits), () =>
        {
            isSending = false;
            Sent?.Invoke(value);
            SendNext();
            Refresh();
        });
    }

    private void StartTimeout()
    {
        timeout?.Cancel();
        if (Cycles(TimeoutBits) is var cycles and not ulong.MaxValue)
        {
            timeout = Clock.Schedule(Clock.Now + cycles, () =>
            {
                if (received.Count > 0)
                    raw |= TimeoutInterrupt;
                Refresh();
            });
        }
    }

    private void Refresh()
    {
        interrupt.IsHigh = (raw & mask) != 0;
        transmitRequest.IsHigh = (dma & 2) != 0 && transmitted.Count < Depth;
        receiveRequest.IsHigh = (dma & 1) != 0 && received.Count > 0;
    }
}
