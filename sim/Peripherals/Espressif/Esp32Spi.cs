using System.Buffers.Binary;

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// An ESP32-C3's general-purpose SPI controller: data of one transfer, from its buffer of 64 bytes or by DMA, both ways (ESP32-C3 Technical Reference Manual, SPI Controller).
/// Without command, address and dummy phases, single width.
/// </summary>
public sealed class Esp32Spi : RegisterDevice, ISignalSource, ISpiController
{
    private const ulong Command = 0x00;
    private const ulong Control = 0x08;
    private const ulong ClockDivider = 0x0C;
    private const ulong User = 0x10;
    private const ulong DataLength = 0x1C;
    private const ulong Miscellaneous = 0x20;
    private const ulong DmaConfiguration = 0x30;
    private const ulong InterruptEnable = 0x34;
    private const ulong RawInterrupts = 0x3C;
    private const ulong BufferStart = 0x98;
    private const int BufferLength = 64;
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

    private readonly byte[] buffer = new byte[BufferLength];
    private bool isBusy;
    private ClockEvent? end;

    internal Esp32Spi(Clock clock, DiagnosticLog diagnostics, string name, Esp32Dma dma)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.dma = dma;
        Bus = new SpiBus(name);
        Define(0x00, "CMD", writable: 0x183_FFFF, triggers: 0x180_0000, read: () => this[Command] | (isBusy ? Start : 0), stored: BeginWhenAsked);
        Define(0x04, "ADDR");
        Define(0x08, "CTRL", 0x3C_0000, 0x63C_C368);
        Define(0x0C, "CLOCK", 0x8000_3043, 0x803F_FFFF);
        Define(0x10, "USER", 0x8000_00C0, 0xFF02_B3E9);
        Define(0x14, "USER1", 0xB841_0007, 0xFFFF_00FF);
        Define(0x18, "USER2", 0x7800_0000, 0xF800_FFFF);
        Define(0x1C, "MS_DLEN", writable: 0x3_FFFF);
        Define(0x20, "MISC", 0x3E, 0xE080_1FFF);
        Define(0x24, "DIN_MODE", writable: 0x1_00FF);
        Define(0x28, "DIN_NUM", writable: 0xFF);
        Define(0x2C, "DOUT_MODE", writable: 0xF);
        Define(0x30, "DMA_CONF", writable: 0xF83C_0000, triggers: 0xE000_0000);
        Define(0x34, "DMA_INT_ENA", writable: 0x1F_FFFF);
        Define(0x38, "DMA_INT_CLR", writable: 0x1F_FFFF, write: word => this[RawInterrupts] &= ~word);
        Define(0x3C, "DMA_INT_RAW", writable: 0x1F_FFFF);
        Define(0x40, "DMA_INT_ST", writable: 0, readOnly: 0x1F_FFFF, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0xE0, "SLAVE", 0x280_0000, 0x1FC0_0F0F, triggers: 0x800_0800);
        Define(0xE4, "SLAVE1");
        Define(0xE8, "CLK_GATE", writable: 7);
        Define(0xF0, "DATE", 0x200_7220, 0xFFF_FFFF, triggers: 0xFFF_FFFF);
        for (int i = 0; i < BufferLength; i += 4)
        {
            int at = i;
            Define(
                BufferStart + (ulong)i,
                $"W{i / 4}",
                read: () => BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(at)),
                write: word => BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(at), word));
        }
    }

    public SpiBus Bus { get; }

    public Signal? Output(string? name, int number) => interrupt;

    public override void Reset()
    {
        end?.Cancel();
        Array.Clear(buffer);
        isBusy = false;
        Bus.Select(null);
        base.Reset();
    }

    protected override void Changed() => Refresh();

    private void BeginWhenAsked(uint word)
    {
        if ((word & Start) != 0 && !isBusy)
            Begin();
    }

    /// <summary>Cycles of the core for one bit.</summary>
    private ulong CyclesPerBit
    {
        get
        {
            uint divider = this[ClockDivider];
            ulong source = (this[0xE8] & 4) != 0 ? 80_000_000ul : CrystalFrequency;
            ulong ratio = divider >> 31 != 0 ? 1 : ((divider >> 18 & 15) + 1) * ((divider >> 12 & 0x3F) + 1);
            return Math.Max(1, ratio * clock.Frequency / source);
        }
    }

    private void Begin()
    {
        isBusy = true;
        var count = (int)((this[DataLength] + 1 + 7) / 8);
        if ((this[Miscellaneous] & 1) == 0)
            Bus.Select(0);
        end = clock.Schedule(clock.Now + Math.Max(1, 8 * (ulong)count * CyclesPerBit), () => Finish(count));
    }

    private void Finish(int count)
    {
        byte[] sent = new byte[count];
        if ((this[User] & Sends) != 0)
        {
            ReadOnlySpan<byte> source = (this[DmaConfiguration] & DmaSends) != 0 ? dma.Take(Esp32Dma.Spi2, count) : buffer;
            source[..Math.Min(count, source.Length)].CopyTo(sent);
        }

        byte[] received = [.. sent.Select(Exchange)];
        if ((this[User] & Receives) != 0)
        {
            if ((this[DmaConfiguration] & DmaReceives) != 0)
                dma.Give(Esp32Dma.Spi2, received);
            else
                received.AsSpan(0, Math.Min(count, BufferLength)).CopyTo(buffer);
        }

        Bus.Select(null);
        isBusy = false;
        this[RawInterrupts] |= TransferDone;
        Refresh();
    }

    /// <summary>Devices see the bits in the order in which they are on the wire.</summary>
    private byte Exchange(byte value)
    {
        uint control = this[Control];
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

    private void Refresh() => interrupt.IsHigh = (this[RawInterrupts] & this[InterruptEnable]) != 0;
}
