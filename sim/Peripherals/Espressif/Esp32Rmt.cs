namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// The two transmitters of an ESP32-C3's remote control unit: each plays pairs of level and duration from its memory (ESP32-C3 Technical Reference Manual,
/// Remote Control Peripheral). Without carrier, wrapping and its receivers.
/// </summary>
/// <remarks>Outputs: <c>IRQ</c>, and 0 and 1 for what the transmitters send.</remarks>
public sealed class Esp32Rmt : IBusDevice, ISignalSource, IResettable
{
    private const int ChannelCount = 2;
    private const int ItemsPerBlock = 48;
    private const ulong MemoryStart = 0x400;
    private const int MemoryLength = 4 * ItemsPerBlock;
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
    private readonly RegisterFile registers = new(
        new(0x18, 0x30FF_FF02, 0x33FF_FFFF),
        new(0x1C, 0x1E8, 0x3FF9),
        new(0x20, 0x30FF_FF02, 0x33FF_FFFF),
        new(0x24, 0x1E8, 0x3FF9),
        new(InterruptEnable, 0, 0x3FFF),
        new(0x48, 0x0040_0040, uint.MaxValue),
        new(0x4C, 0x0040_0040, uint.MaxValue),
        new(0x50, 0, uint.MaxValue),
        new(0x54, 0, uint.MaxValue),
        new(0x58, 0x80, 0xF_FFFF),
        new(0x5C, 0x80, 0xF_FFFF),
        new(0x60, 0x80, 0x1FF),
        new(0x64, 0x80, 0x1FF),
        new(SystemConfiguration, 0x0500_0010, 0x87FF_FFFF),
        new(0x6C, 0, 7),
        new(0xCC, 0x0200_6231, 0));

    private uint raw;

    /// <param name="crystalFrequency">Of the clock that SCLK_SEL's value 3 selects, in Hz.</param>
    /// <param name="bus">The one that its value 1 selects.</param>
    public Esp32Rmt(Clock clock, ulong crystalFrequency, ClockSignal bus)
    {
        this.clock = clock;
        this.crystalFrequency = crystalFrequency;
        this.bus = bus;
        registers.Add(0x10, ChannelCount, 4, 0x0071_0200, 0x007F_FFF8);
    }

    public Signal? Output(string? name, int number) => name == "IRQ" ? interrupt : number is >= 0 and < ChannelCount ? outputs[number] : null;

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x38 => raw,
        0x3C => raw & registers[InterruptEnable],
        >= MemoryStart and < MemoryStart + 4 * MemoryLength => memory[(offset - MemoryStart) / 4],
        _ => registers[offset],
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case >= MemoryStart and < MemoryStart + 4 * MemoryLength:
                memory[(offset - MemoryStart) / 4] = word;
                break;
            case 0x38:
                raw = word & 0x3FFF;
                break;
            case 0x44:
                raw &= ~word;
                break;
            default:
                registers.Store(offset, word);
                if (offset is 0x10 or 0x14)
                    Control((int)(offset - 0x10) / 4, word);
                break;
        }

        Refresh();
    }

    public void Reset()
    {
        registers.Reset();
        raw = 0;
        for (int channel = 0; channel < ChannelCount; channel++)
        {
            next[channel]?.Cancel();
            positions[channel] = 0;
            outputs[channel].IsHigh = false;
        }

        Refresh();
    }

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
        uint system = registers[SystemConfiguration];
        uint selected = system >> 24 & 3;
        ulong source = (selected == 1 ? bus.Hertz : selected == 2 ? 17_500_000 : crystalFrequency) / ((system >> 4 & 0xFF) + 1);
        ulong divider = Configuration(channel) >> 8 & 0xFF;
        return Math.Max(1, ((ticks * (divider == 0 ? 256 : divider) * clock.Frequency) + (source / 2)) / Math.Max(1, source));
    }

    private uint Configuration(int channel) => registers[0x10 + 4 * (ulong)channel];

    /// <summary>A duration of 0 ends it.</summary>
    private void Play(int channel)
    {
        int position = positions[channel];
        uint half = memory[(channel * ItemsPerBlock + position / 2) % MemoryLength] >> (16 * (position % 2)) & 0xFFFF;
        uint ticks = half & 0x7FFF;
        if (ticks == 0)
        {
            outputs[channel].IsHigh = (Configuration(channel) >> 5 & 3) == 3;
            raw |= 1u << channel;
            Refresh();
            return;
        }

        outputs[channel].IsHigh = half >> 15 != 0;
        positions[channel]++;
        next[channel] = clock.Schedule(clock.Now + Cycles(channel, ticks), () => Play(channel));
    }

    private void Refresh() => interrupt.IsHigh = (raw & registers[InterruptEnable]) != 0;
}
