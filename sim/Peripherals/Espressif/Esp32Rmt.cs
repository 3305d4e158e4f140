namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// The two transmitters of an ESP32-C3's remote control unit: each plays pairs of level and duration from its memory (ESP32-C3 Technical Reference Manual,
/// Remote Control Peripheral). Without carrier, wrapping and its receivers.
/// </summary>
/// <remarks>Outputs: <c>IRQ</c>, and 0 and 1 for what the transmitters send.</remarks>
public sealed class Esp32Rmt : RegisterDevice, ISignalSource
{
    private const int ChannelCount = 2;
    private const int ItemsPerBlock = 48;
    private const ulong MemoryStart = 0x400;
    private const int MemoryLength = 4 * ItemsPerBlock;
    private const ulong RawInterrupts = 0x38;
    private const ulong InterruptEnable = 0x40;
    private const ulong SystemConfiguration = 0x68;
    private const uint Start = 1 << 0;
    private const uint MemoryReset = 1 << 1;
    private const uint Stop = 1 << 7;

    private readonly Clock clock;
    private readonly ulong crystalFrequency;
    private readonly ClockSignal bus;
    private readonly uint[] memory = new uint[MemoryLength];
    private readonly Signal interrupt = new();
    private readonly Signal[] outputs = [new(), new()];
    private readonly int[] positions = new int[ChannelCount];
    private readonly ClockEvent?[] next = new ClockEvent?[ChannelCount];


    /// <param name="crystalFrequency">Of the clock that SCLK_SEL's value 3 selects, in Hz.</param>
    /// <param name="bus">The one that its value 1 selects.</param>
    public Esp32Rmt(Clock clock, DiagnosticLog diagnostics, string name, ulong crystalFrequency, ClockSignal bus)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.crystalFrequency = crystalFrequency;
        this.bus = bus;
        Define(0x00, "CH0DATA");
        Define(0x04, "CH1DATA");
        Define(0x08, "CH2DATA");
        Define(0x0C, "CH3DATA");
        Define(0x10, "CH0_TX_CONF0", 0x71_0200, 0x1FF_FFFF, triggers: 0x180_0007, stored: word => Control(0, word));
        Define(0x14, "CH1_TX_CONF0", 0x71_0200, 0x1FF_FFFF, triggers: 0x180_0007, stored: word => Control(1, word));
        Define(0x18, "CH0_RX_CONF0", 0x30FF_FF02, 0x33FF_FFFF);
        Define(0x1C, "CH0_RX_CONF1", 0x1E8, 0xFFFF, triggers: 0xC006);
        Define(0x20, "CH1_RX_CONF0", 0x30FF_FF02, 0x33FF_FFFF);
        Define(0x24, "CH1_RX_CONF1", 0x1E8, 0xFFFF, triggers: 0xC006);
        Define(0x28, "CH0_TX_STATUS", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x2C, "CH1_TX_STATUS", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x30, "CH0_RX_STATUS", writable: 0, readOnly: 0xFDF_F1FF);
        Define(0x34, "CH1_RX_STATUS", writable: 0, readOnly: 0xFDF_F1FF);
        Define(0x38, "INT_RAW", writable: 0x3FFF);
        Define(0x3C, "INT_ST", writable: 0, readOnly: 0x3FFF, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0x40, "INT_ENA", writable: 0x3FFF);
        Define(0x44, "INT_CLR", writable: 0x3FFF, write: word => this[RawInterrupts] &= ~word);
        Define(0x48, "CH0CARRIER_DUTY", 0x40_0040);
        Define(0x4C, "CH1CARRIER_DUTY", 0x40_0040);
        Define(0x50, "CH0_RX_CARRIER_RM");
        Define(0x54, "CH1_RX_CARRIER_RM");
        Define(0x58, "CH0_TX_LIM", 0x80, 0x1F_FFFF, triggers: 0x10_0000);
        Define(0x5C, "CH1_TX_LIM", 0x80, 0x1F_FFFF, triggers: 0x10_0000);
        Define(0x60, "CH0_RX_LIM", 0x80, 0x1FF);
        Define(0x64, "CH1_RX_LIM", 0x80, 0x1FF);
        Define(0x68, "SYS_CONF", 0x500_0010, 0x87FF_FFFF);
        Define(0x6C, "TX_SIM", writable: 7);
        Define(0x70, "REF_CNT_RST", writable: 0xF);
        Define(0xCC, "DATE", 0x200_6231, 0xFFF_FFFF, triggers: 0xFFF_FFFF);
        for (int i = 0; i < MemoryLength; i++)
        {
            int item = i;
            Define(MemoryStart + 4 * (ulong)i, $"RAM{i}", read: () => memory[item], write: word => memory[item] = word);
        }
    }

    public Signal? Output(string? name, int number) => name == "IRQ" ? interrupt : number is >= 0 and < ChannelCount ? outputs[number] : null;

    public override void Reset()
    {
        for (int channel = 0; channel < ChannelCount; channel++)
        {
            next[channel]?.Cancel();
            positions[channel] = 0;
            outputs[channel].IsHigh = false;
        }

        base.Reset();
    }

    protected override void Changed() => Refresh();

    private void Control(int channel, uint word)
    {
        if ((word & MemoryReset) != 0)
            positions[channel] = 0;
        if ((word & Stop) != 0)
            next[channel]?.Cancel();
        if ((word & Start) != 0)
            Play(channel);
    }

    /// <summary>Cycles of the core for a number of ticks of a channel.</summary>
    private ulong Cycles(int channel, uint ticks)
    {
        uint system = this[SystemConfiguration];
        uint selected = system >> 24 & 3;
        ulong source = (selected == 1 ? bus.Hertz : selected == 2 ? 17_500_000 : crystalFrequency) / ((system >> 4 & 0xFF) + 1);
        ulong divider = Configuration(channel) >> 8 & 0xFF;
        return Math.Max(1, ((ticks * (divider == 0 ? 256 : divider) * clock.Frequency) + (source / 2)) / Math.Max(1, source));
    }

    private uint Configuration(int channel) => this[0x10 + 4 * (ulong)channel];

    /// <summary>A duration of 0 ends it.</summary>
    private void Play(int channel)
    {
        int position = positions[channel];
        uint half = memory[(channel * ItemsPerBlock + position / 2) % MemoryLength] >> (16 * (position % 2)) & 0xFFFF;
        uint ticks = half & 0x7FFF;
        if (ticks == 0)
        {
            outputs[channel].IsHigh = (Configuration(channel) >> 5 & 3) == 3;
            this[RawInterrupts] |= 1u << channel;
            Refresh();
            return;
        }

        outputs[channel].IsHigh = half >> 15 != 0;
        positions[channel]++;
        next[channel] = clock.Schedule(clock.Now + Cycles(channel, ticks), () => Play(channel));
    }

    private void Refresh() => interrupt.IsHigh = (this[RawInterrupts] & this[InterruptEnable]) != 0;
}
