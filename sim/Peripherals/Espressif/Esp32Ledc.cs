namespace Flint.Sim.Peripherals.Espressif;

/// <summary>Four timers and six outputs that are high for a part of a timer's period (ESP32-C3 Technical Reference Manual, LED PWM Controller). Without fading.</summary>
/// <remarks>Outputs: <c>IRQ</c>, and 0 to 5 for the channels.</remarks>
public sealed class Esp32Ledc : IBusDevice, ISignalSource, IResettable
{
    private const int ChannelCount = 6;
    private const int TimerCount = 4;
    private const ulong ChannelStride = 0x14;
    private const ulong TimerStart = 0xA0;
    private const ulong InterruptEnable = 0xC8;
    private const ulong Configuration = 0xD0;
    private const uint OutputEnable = 1 << 2;
    private const uint IdleLevel = 1 << 3;
    private const uint Paused = 1 << 22;
    private const uint InReset = 1 << 23;
    private const ulong CrystalFrequency = 40_000_000;

    private readonly Clock clock;
    private readonly Signal interrupt = new();
    private readonly Signal[] outputs = [.. Enumerable.Range(0, ChannelCount).Select(_ => new Signal())];
    private readonly ClockEvent?[] next = new ClockEvent?[ChannelCount];
    private readonly RegisterFile registers = new(new(InterruptEnable, 0, 0xFFFF), new(Configuration, 0, 0x8000_0003), new(0xFC, 0x1906_1700, uint.MaxValue));
    private uint raw;

    public Esp32Ledc(Clock clock)
    {
        this.clock = clock;
        for (ulong i = 0; i < ChannelCount; i++)
        {
            registers.Add(i * ChannelStride, 0, 0xFFEF);
            registers.Add(i * ChannelStride + 0x4, 0, 0x3FFF);
            registers.Add(i * ChannelStride + 0x8, 0, 0x7_FFFF);
            registers.Add(i * ChannelStride + 0xC, 0x4000_0000, 0x7FFF_FFFF);
            registers.Add(i * ChannelStride + 0x10, 0, 0);
        }

        registers.Add(TimerStart, TimerCount, 8, 0x0080_0000, 0x01FF_FFFF);
    }

    public Signal? Output(string? name, int number) => name == "IRQ" ? interrupt : number is >= 0 and < ChannelCount ? outputs[number] : null;

    public ulong Read(ulong offset, int size) => offset switch
    {
        0xC0 => raw,
        0xC4 => raw & registers[InterruptEnable],
        _ => registers[offset],
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case 0xC0:
                raw = word & 0xFFFF;
                break;
            case 0xCC:
                raw &= ~word;
                break;
            default:
                registers.Store(offset, word);
                Follow(offset, word);
                break;
        }

        interrupt.IsHigh = (raw & registers[InterruptEnable]) != 0;
    }

    public void Reset()
    {
        registers.Reset();
        raw = 0;
        for (int channel = 0; channel < ChannelCount; channel++)
            Restart(channel);
        interrupt.IsHigh = false;
    }

    private void Follow(ulong offset, uint word)
    {
        const uint TakeDuty = 1u << 31;
        if (offset < ChannelCount * ChannelStride)
        {
            var channel = (int)(offset / ChannelStride);
            ulong start = (ulong)channel * ChannelStride;
            if (offset % ChannelStride == 0xC && (word & TakeDuty) != 0)
                registers[start + 0x10] = registers[start + 0x8];
            Restart(channel);
        }
        else
        {
            for (int channel = 0; channel < ChannelCount; channel++)
                Restart(channel);
        }
    }

    /// <summary>Begins a period anew; silicon takes changes over at the end of one.</summary>
    private void Restart(int channel)
    {
        next[channel]?.Cancel();
        uint configuration = registers[(ulong)channel * ChannelStride];
        uint timer = registers[TimerStart + 8 * (ulong)(configuration & 3)];
        if ((configuration & OutputEnable) == 0 || (timer & (Paused | InReset)) != 0 || (registers[Configuration] & 3) == 0)
        {
            outputs[channel].IsHigh = (configuration & OutputEnable) == 0 && (configuration & IdleLevel) != 0;
            return;
        }

        Begin(channel, timer);
    }

    private void Begin(int channel, uint timer)
    {
        ulong steps = 1ul << (int)(timer & 15);
        ulong source = (registers[Configuration] & 3) switch { 1 => clock.Frequency, 2 => 17_500_000, _ => CrystalFrequency };
        // The divider has eight binary places.
        UInt128 perStep = (UInt128)(timer >> 4 & 0x3_FFFF) * clock.Frequency;
        ulong Cycles(ulong count) => (ulong)(count * perStep / (256 * source));
        ulong high = Math.Min(steps, registers[(ulong)channel * ChannelStride + 0x10] >> 4);
        ulong begun = clock.Now;
        outputs[channel].IsHigh = high > 0;
        if (high == 0 || high == steps)
            return;
        next[channel] = clock.Schedule(begun + Math.Max(1, Cycles(high)), () =>
        {
            outputs[channel].IsHigh = false;
            next[channel] = clock.Schedule(Math.Max(clock.Now + 1, begun + Cycles(steps)), () => Begin(channel, timer));
        });
    }
}
