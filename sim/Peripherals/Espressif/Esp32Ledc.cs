namespace Flint.Sim.Peripherals.Espressif;

/// <summary>Four timers and six outputs that are high for a part of a timer's period (ESP32-C3 Technical Reference Manual, LED PWM Controller). Without fading.</summary>
/// <remarks>Outputs: <c>IRQ</c>, and 0 to 5 for the channels.</remarks>
public sealed class Esp32Ledc : RegisterDevice, ISignalSource
{
    private const int ChannelCount = 6;
    private const ulong ChannelStride = 0x14;
    private const int TimerCount = 4;
    private const ulong TimerStart = 0xA0;
    private const ulong TimerStride = 0x8;
    private const ulong RawInterrupts = 0xC0;
    private const ulong InterruptEnable = 0xC8;
    private const ulong Configuration = 0xD0;
    private const uint OutputEnable = 1 << 2;
    private const uint IdleLevel = 1 << 3;
    private const uint Paused = 1 << 22;
    private const uint InReset = 1 << 23;
    private const ulong CounterMask = 0x3FFF;
    private const ulong CrystalFrequency = 40_000_000;

    private readonly Clock clock;
    private readonly ClockSignal bus;
    private readonly Signal interrupt = new();
    private readonly Signal[] outputs = [.. Enumerable.Range(0, ChannelCount).Select(_ => new Signal())];
    private readonly ClockEvent?[] next = new ClockEvent?[ChannelCount];

    /// <param name="bus">The clock that APB_CLK_SEL's value 1 selects.</param>
    public Esp32Ledc(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal bus)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.bus = bus;
        bus.Changed += () =>
        {
            if ((this[Configuration] & 3) == 1)
                RestartAll();
        };
        for (int channel = 0; channel < ChannelCount; channel++)
            DefineChannel(channel);
        for (int timer = 0; timer < TimerCount; timer++)
        {
            Define(TimerStart + ((ulong)timer * TimerStride), $"TIMER{timer}_CONF", 0x80_0000, 0x3FF_FFFF, triggers: 0x200_0000, stored: _ => RestartAll());
            Define(TimerStart + ((ulong)timer * TimerStride) + 0x4, $"TIMER{timer}_VALUE", writable: 0, readOnly: 0x3FFF);
        }

        Define(0xC0, "INT_RAW", writable: 0xFFFF);
        Define(0xC4, "INT_ST", writable: 0, readOnly: 0xFFFF, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0xC8, "INT_ENA", writable: 0xFFFF);
        Define(0xCC, "INT_CLR", writable: 0xFFFF, write: word => this[RawInterrupts] &= ~word);
        Define(0xD0, "CONF", writable: 0x8000_0003, stored: _ => RestartAll());
        Define(0xFC, "DATE", 0x1906_1700);
    }

    public Signal? Output(string? name, int number) => name == "IRQ" ? interrupt : number is >= 0 and < ChannelCount ? outputs[number] : null;

    public override void Reset()
    {
        base.Reset();
        RestartAll();
    }

    protected override void Changed() => interrupt.IsHigh = (this[RawInterrupts] & this[InterruptEnable]) != 0;

    private void DefineChannel(int channel)
    {
        ulong start = (ulong)channel * ChannelStride;
        Define(start, $"CH{channel}_CONF0", writable: 0x1_FFFF, triggers: 0x1_0010, stored: _ => Restart(channel));
        Define(start + 0x4, $"CH{channel}_HPOINT", writable: 0x3FFF, stored: _ => Restart(channel));
        Define(start + 0x8, $"CH{channel}_DUTY", writable: 0x7_FFFF, stored: _ => Restart(channel));
        Define(start + 0xC, $"CH{channel}_CONF1", 0x4000_0000, triggers: 0x8000_0000, stored: word => Follow(channel, word));
        Define(start + 0x10, $"CH{channel}_DUTY_R", writable: 0, readOnly: 0x7_FFFF);
    }

    private void Follow(int channel, uint word)
    {
        const uint TakeDuty = 1u << 31;
        ulong start = (ulong)channel * ChannelStride;
        if ((word & TakeDuty) != 0)
            this[start + 0x10] = this[start + 0x8];
        Restart(channel);
    }

    private void RestartAll()
    {
        for (int channel = 0; channel < ChannelCount; channel++)
            Restart(channel);
    }

    /// <summary>Begins a period anew; silicon takes changes over at the end of one.</summary>
    private void Restart(int channel)
    {
        next[channel]?.Cancel();
        uint configuration = this[(ulong)channel * ChannelStride];
        uint timer = this[TimerStart + TimerStride * (ulong)(configuration & 3)];
        if ((configuration & OutputEnable) == 0 || (timer & (Paused | InReset)) != 0 || (this[Configuration] & 3) == 0)
        {
            outputs[channel].IsHigh = (configuration & OutputEnable) == 0 && (configuration & IdleLevel) != 0;
            return;
        }

        Begin(channel, timer);
    }

    private void Begin(int channel, uint timer)
    {
        ulong steps = 1ul << (int)(timer & 15);
        ulong source = (this[Configuration] & 3) switch { 1 => bus.Hertz, 2 => 17_500_000, _ => CrystalFrequency };
        // The divider has eight binary places.
        UInt128 perStep = (UInt128)(timer >> 4 & 0x3_FFFF) * clock.Frequency;
        ulong Cycles(ulong count) => (ulong)(count * perStep / (256 * source));
        // The counter and what it is compared with have 14 bits: there all of the steps are none.
        ulong high = Math.Min(steps, this[(ulong)channel * ChannelStride + 0x10] >> 4) & CounterMask;
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
