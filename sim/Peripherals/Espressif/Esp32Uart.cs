namespace Flint.Sim.Peripherals.Espressif;

/// <summary>An ESP32-C3's UART with its FIFOs of 128 bytes (ESP32-C3 Technical Reference Manual, UART Controller). 8 bits, no parity, one stop bit.</summary>
public sealed class Esp32Uart : IBusDevice, IUart, ISignalSource, IResettable
{
    private const int FifoLength = 128;
    private const ulong BitsPerByte = 10;
    private const uint ReceiveFull = 1 << 0;
    private const uint TransmitEmpty = 1 << 1;
    private const uint Overflow = 1 << 4;
    private const uint ReceiveTimeout = 1 << 8;
    private const uint TransmitDone = 1 << 14;
    private const uint AllInterrupts = 0xF_FFFF;
    private const ulong RawInterrupts = 0x04;
    private const ulong InterruptEnable = 0x0C;
    private const ulong Divider = 0x14;
    private const ulong Configuration0 = 0x20;
    private const ulong Configuration1 = 0x24;
    private const ulong MemoryConfiguration = 0x60;
    private const ulong ClockConfiguration = 0x78;
    private const uint ReceiveReset = 1 << 17;
    private const uint TransmitReset = 1 << 18;
    private const uint TimeoutEnable = 1 << 21;
    private const uint Lines = 0xE000_C000;

    private readonly Clock clock;
    private readonly ClockSignal bus;
    private readonly ulong crystalFrequency;
    private readonly Queue<byte> transmitted = new();
    private readonly Queue<byte> received = new();
    private readonly Signal interrupt = new();
    private readonly RegisterFile registers = new(
        new(RawInterrupts, TransmitEmpty, 0),
        new(InterruptEnable, 0, AllInterrupts),
        new(Divider, 0x2B6, 0x00F0_0FFF),
        new(0x18, 0x8, 0x1FF),
        new(Configuration0, 0x1000_001C, 0x1FFF_FFFF),
        new(Configuration1, 0xC060, 0x3F_FFFF),
        new(0x28, 0xFFF, 0),
        new(0x2C, 0xFFF, 0),
        new(0x34, 0, 0x3F),
        new(0x38, 0xF0, 0x3FF),
        new(0x3C, 0x26E0, 0x1_FFFF),
        new(0x40, 0x2200, 0x1_FFFF),
        new(0x44, 0xA, 0xFF),
        new(0x48, 0x4_0100, 0xF_FFFF),
        new(0x4C, 0, 0x3FF),
        new(0x50, 0x901, 0xFFFF),
        new(0x54, 0x901, 0xFFFF),
        new(0x58, 0xB, 0xFFFF),
        new(0x5C, 0x32B, 0xFFFF),
        new(MemoryConfiguration, 0xA_0012, 0x0FFF_FFFE),
        new(0x70, 0xFFF, 0),
        new(0x74, 0xFFF, 0),
        new(ClockConfiguration, 0x0370_1000, 0x0FFF_FFFF),
        new(0x7C, 0x0200_8270, uint.MaxValue),
        new(0x80, 0x4000_0500, 0x7FFF_FFFF));

    private bool isShifting;
    private ClockEvent? timeout;

    /// <param name="crystalFrequency">Of the clock that SCLK_SEL's value 3 selects, in Hz.</param>
    /// <param name="bus">The one that its value 1 selects.</param>
    public Esp32Uart(Clock clock, ulong crystalFrequency, ClockSignal bus)
    {
        this.clock = clock;
        this.crystalFrequency = crystalFrequency;
        this.bus = bus;
    }

    public event Action<byte>? Sent;

    public bool IsSending => isShifting || transmitted.Count > 0;

    public bool CanReceive => received.Count < FifoLength;

    public Signal? Output(string? name, int number) => interrupt;

    public void Receive(byte value)
    {
        if (CanReceive)
            received.Enqueue(value);
        else
            registers[RawInterrupts] |= Overflow;
        ArmTimeout();
        Refresh();
    }

    public ulong Read(ulong offset, int size)
    {
        switch (offset)
        {
            case 0x00:
                received.TryDequeue(out byte value);
                Refresh();
                return value;
            case 0x08:
                return registers[RawInterrupts] & registers[InterruptEnable];
            case 0x1C:
                return Lines | (uint)received.Count | (uint)transmitted.Count << 16;
            case 0x6C:
                return isShifting ? 1u << 4 : 0;
            default:
                return registers[offset];
        }
    }

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case 0x00:
                if (transmitted.Count < FifoLength)
                    transmitted.Enqueue((byte)word);
                registers[RawInterrupts] &= ~TransmitDone;
                SendNext();
                break;
            case RawInterrupts:
                registers[RawInterrupts] = word & AllInterrupts;
                break;
            case 0x10:
                registers[RawInterrupts] &= ~word;
                break;
            default:
                registers.Store(offset, word);
                if (offset == Configuration0 && (word & ReceiveReset) != 0)
                    received.Clear();
                if (offset == Configuration0 && (word & TransmitReset) != 0)
                    transmitted.Clear();
                break;
        }

        Refresh();
    }

    public void Reset()
    {
        registers.Reset();
        transmitted.Clear();
        received.Clear();
        timeout?.Cancel();
        Refresh();
    }

    /// <summary>Cycles of the core for one byte: the divider is in sixteenths, behind a whole divider of the source clock.</summary>
    private ulong CyclesPerByte()
    {
        uint selected = registers[ClockConfiguration] >> 20 & 3;
        ulong source = selected == 1 ? bus.Hertz : selected == 2 ? 17_500_000 : crystalFrequency;
        ulong before = (registers[ClockConfiguration] >> 12 & 0xFF) + 1;
        ulong sixteenths = Math.Max(16, 16ul * (registers[Divider] & 0xFFF) + (registers[Divider] >> 20 & 15));
        return Math.Max(1, (ulong)((UInt128)BitsPerByte * sixteenths * before * clock.Frequency / (16ul * source)));
    }

    private void SendNext()
    {
        if (isShifting || !transmitted.TryDequeue(out byte value))
            return;
        isShifting = true;
        clock.Schedule(clock.Now + CyclesPerByte(), () =>
        {
            isShifting = false;
            Sent?.Invoke(value);
            if (transmitted.Count == 0)
                registers[RawInterrupts] |= TransmitDone;
            SendNext();
            Refresh();
        });
    }

    /// <summary>Bytes that are too few to fill the FIFO to its mark are told of once the line has been idle for a while.</summary>
    private void ArmTimeout()
    {
        timeout?.Cancel();
        if ((registers[Configuration1] & TimeoutEnable) == 0)
            return;
        uint bits = registers[MemoryConfiguration] >> 16 & 0x3FF;
        timeout = clock.Schedule(clock.Now + Math.Max(1, CyclesPerByte() * bits / BitsPerByte), () =>
        {
            if (received.Count > 0)
                registers[RawInterrupts] |= ReceiveTimeout;
            Refresh();
        });
    }

    private void Refresh()
    {
        uint configuration = registers[Configuration1];
        if (received.Count >= Math.Max(1, configuration & 0x1FF))
            registers[RawInterrupts] |= ReceiveFull;
        if (transmitted.Count < (configuration >> 9 & 0x1FF))
            registers[RawInterrupts] |= TransmitEmpty;
        interrupt.IsHigh = (registers[RawInterrupts] & registers[InterruptEnable]) != 0;
    }
}
