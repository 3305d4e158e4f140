using System.Buffers.Binary;

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// An ESP32-C3's general-purpose SPI controller: data of one transfer, from its buffer of 64 bytes or by DMA, both ways (ESP32-C3 Technical Reference Manual, SPI Controller).
/// Without command, address and dummy phases, single width.
/// </summary>
public sealed class Esp32Spi : IBusDevice, ISignalSource, ISpiController, IResettable
{
    private const ulong Command = 0x00;
    private const ulong Control = 0x08;
    private const ulong ClockDivider = 0x0C;
    private const ulong User = 0x10;
    private const ulong DataLength = 0x1C;
    private const ulong Miscellaneous = 0x20;
    private const ulong DmaConfiguration = 0x30;
    private const ulong InterruptEnable = 0x34;
    private const ulong BufferStart = 0x98;
    private const int BufferLength = 64;
    private const uint Update = 1 << 23;
    private const uint Start = 1 << 24;
    private const uint Sends = 1 << 27;
    private const uint Receives = 1 << 28;
    private const uint DmaReceives = 1 << 27;
    private const uint DmaSends = 1 << 28;
    private const uint TransferDone = 1 << 12;
    private const uint ReceivesLeastFirst = 1 << 25;
    private const uint SendsLeastFirst = 1 << 26;
    private const ulong CrystalFrequency = 40_000_000;

    private readonly Clock clock;
    private readonly Esp32Dma dma;
    private readonly Signal interrupt = new();
    private readonly RegisterFile registers = new(
        new(Command, 0, 0x3_FFFF),
        new(0x04, 0, uint.MaxValue),
        new(Control, 0x003C_0000, 0x063C_C368),
        new(ClockDivider, 0x8000_3043, 0x803F_FFFF),
        new(User, 0x8000_00C0, 0xFF02_B3E9),
        new(0x14, 0xB841_0007, 0xFFFF_00FF),
        new(0x18, 0x7800_0000, 0xF800_FFFF),
        new(DataLength, 0, 0x3_FFFF),
        new(Miscellaneous, 0x3E, 0xE080_1FFF),
        new(0x24, 0, 0x1_00FF),
        new(0x28, 0, 0xFF),
        new(0x2C, 0, 0xF),
        new(DmaConfiguration, 0, 0x183C_0000),
        new(InterruptEnable, 0, 0x1F_FFFF),
        new(0xE0, 0x0280_0000, 0x17C0_070F),
        new(0xE4, 0, uint.MaxValue),
        new(0xE8, 0, 7),
        new(0xF0, 0x0200_7220, 0));

    private readonly byte[] buffer = new byte[BufferLength];
    private uint raw;
    private bool isBusy;
    private ClockEvent? end;

    internal Esp32Spi(Clock clock, Esp32Dma dma, string name)
    {
        this.clock = clock;
        this.dma = dma;
        Bus = new SpiBus(name);
    }

    public SpiBus Bus { get; }

    public Signal? Output(string? name, int number) => interrupt;

    public ulong Read(ulong offset, int size) => offset switch
    {
        Command => registers[Command] | (isBusy ? Start : 0),
        0x3C => raw,
        0x40 => raw & registers[InterruptEnable],
        >= BufferStart and < BufferStart + BufferLength => BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan((int)(offset - BufferStart))),
        _ => registers[offset],
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case >= BufferStart and < BufferStart + BufferLength:
                BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan((int)(offset - BufferStart)), word);
                break;
            case 0x38:
                raw &= ~word;
                break;
            case 0x3C:
                raw = word & 0x1F_FFFF;
                break;
            default:
                registers.Store(offset, word);
                if (offset == Command && (word & Start) != 0 && !isBusy)
                    Begin();
                break;
        }

        Refresh();
    }

    public void Reset()
    {
        registers.Reset();
        end?.Cancel();
        Array.Clear(buffer);
        raw = 0;
        isBusy = false;
        Bus.Select(null);
        Refresh();
    }

    /// <summary>Cycles of the core for one bit.</summary>
    private ulong CyclesPerBit
    {
        get
        {
            uint divider = registers[ClockDivider];
            ulong source = (registers[0xE8] & 4) != 0 ? 80_000_000ul : CrystalFrequency;
            ulong ratio = divider >> 31 != 0 ? 1 : ((divider >> 18 & 15) + 1) * ((divider >> 12 & 0x3F) + 1);
            return Math.Max(1, ratio * clock.Frequency / source);
        }
    }

    private void Begin()
    {
        isBusy = true;
        var count = (int)((registers[DataLength] + 1 + 7) / 8);
        if ((registers[Miscellaneous] & 1) == 0)
            Bus.Select(0);
        end = clock.Schedule(clock.Now + Math.Max(1, 8 * (ulong)count * CyclesPerBit), () => Finish(count));
    }

    private void Finish(int count)
    {
        byte[] sent = new byte[count];
        if ((registers[User] & Sends) != 0)
        {
            ReadOnlySpan<byte> source = (registers[DmaConfiguration] & DmaSends) != 0 ? dma.Take(Esp32Dma.Spi2, count) : buffer;
            source[..Math.Min(count, source.Length)].CopyTo(sent);
        }

        byte[] received = [.. sent.Select(Exchange)];
        if ((registers[User] & Receives) != 0)
        {
            if ((registers[DmaConfiguration] & DmaReceives) != 0)
                dma.Give(Esp32Dma.Spi2, received);
            else
                received.AsSpan(0, Math.Min(count, BufferLength)).CopyTo(buffer);
        }

        Bus.Select(null);
        isBusy = false;
        raw |= TransferDone;
        Refresh();
    }

    /// <summary>Devices see the bits in the order in which they are on the wire.</summary>
    private byte Exchange(byte value)
    {
        uint control = registers[Control];
        byte answer = Bus.Transfer((control & SendsLeastFirst) != 0 ? Reversed(value) : value);
        return (control & ReceivesLeastFirst) != 0 ? Reversed(answer) : answer;
    }

    private static byte Reversed(byte value)
    {
        int result = 0;
        for (int i = 0; i < 8; i++)
            result |= (value >> i & 1) << (7 - i);
        return (byte)result;
    }

    private void Refresh() => interrupt.IsHigh = (raw & registers[InterruptEnable]) != 0;
}
