namespace Flint.Sim.Peripherals.Sifive;

/// <summary>SiFive's SPI controller with its two FIFOs of 8 frames (FE310-G002 Manual, Serial Peripheral Interface). Frames of 8 bits, single width.</summary>
public sealed class SifiveSpi : IBusDevice, ISignalSource, ISpiController
{
    private const int FifoLength = 8;
    private const uint FlagBit = 1u << 31;
    private const uint HoldMode = 2;
    private const uint OffMode = 3;
    private const uint TransmitOnly = 1 << 3;
    private const ulong BitsPerFrame = 8;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly Queue<byte> transmitted = new();
    private readonly Queue<byte> received = new();
    private readonly Signal interrupt = new();
    private readonly Dictionary<ulong, uint> registers = new()
    {
        [0x00] = 3,
        [0x04] = 0,
        [0x10] = 0,
        [0x14] = 1,
        [0x18] = 0,
        [0x28] = 0x1_0001,
        [0x2C] = 1,
        [0x40] = 0x8_0000,
        [0x50] = 0,
        [0x54] = 0,
        [0x60] = 0,
        [0x64] = 0x0003_0007,
        [0x70] = 0,
    };

    private bool isSending;

    /// <param name="input">The clock that the divisor divides.</param>
    public SifiveSpi(Clock clock, string name, ClockSignal input)
    {
        this.clock = clock;
        this.input = input;
        Bus = new SpiBus(name);
    }

    public SpiBus Bus { get; }

    private uint Pending => (transmitted.Count < registers[0x50] ? 1u : 0) | (received.Count > registers[0x54] ? 2u : 0);

    public Signal? Output(string? name, int number) => interrupt;

    public ulong Read(ulong offset, int size)
    {
        ulong result = offset switch
        {
            0x48 => transmitted.Count >= FifoLength ? FlagBit : 0,
            0x4C => received.TryDequeue(out byte value) ? value : FlagBit,
            0x74 => Pending,
            _ => registers.GetValueOrDefault(offset),
        };
        Refresh();
        return result;
    }

    public void Write(ulong offset, int size, ulong value)
    {
        if (offset == 0x48 && transmitted.Count < FifoLength)
            transmitted.Enqueue((byte)value);
        else if (registers.ContainsKey(offset))
            registers[offset] = (uint)value;
        if (offset is 0x10 or 0x18 && registers[0x18] != HoldMode)
            Bus.Select(null);
        SendNext();
        Refresh();
    }

    private void SendNext()
    {
        if (isSending || !transmitted.TryDequeue(out byte value))
            return;
        isSending = true;
        if (registers[0x18] != OffMode)
            Bus.Select((int)registers[0x10]);
        // SCK is the input divided by twice sckdiv + 1.
        clock.Schedule(clock.Now + input.Cycles(clock, BitsPerFrame * 2 * ((registers[0x00] & 0xFFF) + 1)), () =>
        {
            isSending = false;
            byte answer = Bus.Transfer(value);
            if ((registers[0x40] & TransmitOnly) == 0 && received.Count < FifoLength)
                received.Enqueue(answer);
            if (transmitted.Count == 0 && registers[0x18] != HoldMode)
                Bus.Select(null);
            SendNext();
            Refresh();
        });
    }

    private void Refresh() => interrupt.IsHigh = (Pending & registers[0x70]) != 0;
}
