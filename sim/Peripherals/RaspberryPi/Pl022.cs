namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// Arm's PL022 as a controller with its FIFOs of 8 frames (RP2350 Datasheet, SPI; Arm PrimeCell Synchronous Serial Port (PL022) Technical Reference Manual).
/// </summary>
public sealed class Pl022 : Rp2350Peripheral, ISpiController, ISignalSource
{
    private const int FifoLength = 8;
    private const uint Enable = 1 << 1;
    private const uint Loopback = 1 << 0;
    private const uint OverrunInterrupt = 1;
    private const uint TimeoutInterrupt = 2;
    private const uint ReceiveInterrupt = 4;
    private const uint TransmitInterrupt = 8;
    private const ulong TimeoutBits = 32;

    private static readonly uint[] identification = [0x22, 0x10, 0x34, 0x00, 0x0D, 0xF0, 0x05, 0xB1];

    private readonly Queue<uint> transmitted = new();
    private readonly Queue<uint> received = new();
    private readonly Signal interrupt = new();
    private readonly Signal transmitRequest = new();
    private readonly Signal receiveRequest = new();
    private uint frame;
    private uint control;
    private uint prescaler;
    private uint mask;
    private uint latched;
    private uint dma;
    private bool isSending;
    private ClockEvent? timeout;

    internal Pl022(Rp2350Chip chip, string name)
        : base(chip, name) => Bus = new SpiBus(name);

    public SpiBus Bus { get; }

    private uint Raw => latched | (received.Count >= FifoLength / 2 ? ReceiveInterrupt : 0) | (transmitted.Count <= FifoLength / 2 ? TransmitInterrupt : 0);

    private ulong BitsPerFrame => (frame & 15) + 1;

    public Signal? Output(string? name, int number) => name switch
    {
        "TransmitRequest" => transmitRequest,
        "ReceiveRequest" => receiveRequest,
        _ => interrupt,
    };

    public override void Reset()
    {
        transmitted.Clear();
        received.Clear();
        timeout?.Cancel();
        (frame, control, prescaler, mask, latched, dma) = (0, 0, 0, 0, 0, 0);
        Refresh();
    }

    private protected override uint Load(uint offset)
    {
        switch (offset)
        {
            case 0x00:
                return frame;
            case 0x04:
                return control;
            case 0x08:
                return Take();
            case 0x0C:
                return (transmitted.Count == 0 ? 1u : 0) | (transmitted.Count < FifoLength ? 2u : 0) | (received.Count > 0 ? 4u : 0) | (received.Count == FifoLength ? 8u : 0)
                    | (isSending || transmitted.Count > 0 ? 16u : 0);
            case 0x10:
                return prescaler;
            case 0x14:
                return mask;
            case 0x18:
                return Raw;
            case 0x1C:
                return Raw & mask;
            case 0x24:
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
            case 0x00:
                frame = value & 0xFFFF;
                break;
            case 0x04:
                control = value & 15;
                break;
            case 0x08 when transmitted.Count < FifoLength:
                transmitted.Enqueue(value & (uint)((1UL << (int)BitsPerFrame) - 1));
                break;
            case 0x10:
                prescaler = value & 0xFE;
                break;
            case 0x14:
                mask = value & 15;
                break;
            case 0x20:
                latched &= ~(value & 3);
                break;
            case 0x24:
                dma = value & 3;
                break;
        }

        SendNext();
        Refresh();
    }

    private protected override uint Peek(uint offset) => offset is 0x08 or 0x20 ? 0 : Load(offset);

    private uint Take()
    {
        bool isThere = received.TryDequeue(out uint value);
        if (received.Count == 0)
            timeout?.Cancel();
        Refresh();
        return isThere ? value : 0;
    }

    private ulong Cycles(ulong bits) =>
        Math.Max(1, (ulong)((UInt128)bits * prescaler * ((frame >> 8) + 1) * Clock.Frequency / Chip.Clocks.Peripheral));

    private void SendNext()
    {
        if (isSending || (control & Enable) == 0 || prescaler == 0 || Chip.Clocks.Peripheral == 0 || !transmitted.TryDequeue(out uint value))
            return;
        isSending = true;
        Clock.Schedule(Clock.Now + Cycles(BitsPerFrame), () =>
        {
            isSending = false;
            Put((control & Loopback) != 0 ? value : Transfer(value));
            SendNext();
            Refresh();
        });
    }

    /// <summary>Devices take bytes, so only frames of 8 bits reach them.</summary>
    private uint Transfer(uint value) => BitsPerFrame == 8 ? Bus.Transfer((byte)value) : (uint)((1UL << (int)BitsPerFrame) - 1);

    private void Put(uint value)
    {
        if (received.Count < FifoLength)
            received.Enqueue(value);
        else
            latched |= OverrunInterrupt;
        timeout?.Cancel();
        timeout = Clock.Schedule(Clock.Now + Cycles(TimeoutBits), () =>
        {
            if (received.Count > 0)
                latched |= TimeoutInterrupt;
            Refresh();
        });
    }

    private void Refresh()
    {
        if (received.Count == 0)
            latched &= ~TimeoutInterrupt;
        interrupt.IsHigh = (Raw & mask) != 0;
        transmitRequest.IsHigh = (dma & 2) != 0 && transmitted.Count < FifoLength;
        receiveRequest.IsHigh = (dma & 1) != 0 && received.Count > 0;
    }
}
