namespace Flint.Sim.Peripherals.Sifive;

/// <summary>SiFive's PWM unit: one counter, four comparators, each with an interrupt and an output (FE310-G002 Manual, Pulse Width Modulator).</summary>
/// <remarks>Outputs 0 to 3 are the interrupts, 4 to 7 the levels for pins. The mode that is aligned to the centre, and ganging, are left out.</remarks>
public sealed class SifivePwm : RegisterDevice, ISignalSource
{
    private const int Comparators = 4;
    private const uint Sticky = 1 << 8;
    private const uint ZeroAtMatch = 1 << 9;
    private const uint EnableAlways = 1 << 12;
    private const uint EnableOnce = 1 << 13;
    private const int PendingShift = 28;
    private const uint ConfigurationBits = 0xFFFF_370F;
    private const int CountBits = 15;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly int width;
    private readonly Register configuration;
    private readonly Register[] compare;
    private readonly Signal[] interrupts = [.. Enumerable.Range(0, Comparators).Select(_ => new Signal())];
    private readonly Signal[] outputs = [.. Enumerable.Range(0, Comparators).Select(_ => new Signal())];
    private ulong origin;
    private ulong stopped;
    private ClockEvent? due;

    /// <param name="input">The clock that is counted.</param>
    /// <param name="width">Of a comparator, in bits.</param>
    public SifivePwm(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input, int width)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        this.width = width;
        configuration = Define(0x00, "pwmcfg", writable: ConfigurationBits, write: Configure);
        Define(0x08, "pwmcount", writable: (uint)CounterMask, read: () => (uint)Counter, write: value => SetCounter(value));
        Define(0x10, "pwms", writable: 0, read: () => (uint)Scaled);
        uint mask = (uint)((1UL << width) - 1);
        compare = [.. Enumerable.Range(0, Comparators).Select(i => Define(0x20 + 4 * (ulong)i, $"pwmcmp{i}", mask, uint.MaxValue, write: value => SetCompare(i, value & mask)))];
        input.Changing += () => SetCounter(Counter);
        input.Changed += Refresh;
    }

    private bool IsRunning => configuration.Has(EnableAlways | EnableOnce);

    private int Scale => (int)(configuration.Value & 15);

    private ulong CounterMask => (1UL << (width + CountBits)) - 1;

    /// <summary>In ticks of the input, until the count begins anew: one after it has reached comparator 0, whatever the scale (sifive-blocks, Timer.scala).</summary>
    private ulong Period => configuration.Has(ZeroAtMatch) ? ((ulong)compare[0].Value << Scale) + 1 : 1UL << (width + Scale);

    private ulong Counter => IsRunning ? Elapsed % Math.Max(1, Period) : stopped;

    private ulong Elapsed => Since + stopped;

    /// <summary>Ticks of the input since the counter was set.</summary>
    private ulong Since => (ulong)((UInt128)(clock.Now - origin) * input.Hertz / clock.Frequency);

    private ulong Scaled => Counter >> Scale & (1UL << width) - 1;

    public Signal? Output(string? name, int number) => number switch
    {
        >= 0 and < Comparators => interrupts[number],
        >= Comparators and < 2 * Comparators => outputs[number - Comparators],
        _ => null,
    };

    public override void Reset()
    {
        SetCounter(0);
        base.Reset();
    }

    protected override void Changed() => Refresh();

    private void Configure(uint value)
    {
        ulong counter = Counter;
        configuration.Value = value;
        SetCounter(counter);
    }

    private void SetCounter(ulong value)
    {
        stopped = value & CounterMask;
        origin = clock.Now;
    }

    private void SetCompare(int index, uint value)
    {
        ulong counter = Counter;
        compare[index].Value = value;
        if (index == 0)
            SetCounter(counter);
    }

    /// <summary>Sets the outputs to what the count says, and comes back when the next comparator matches or the count begins anew.</summary>
    private void Refresh()
    {
        due?.Cancel();
        due = null;
        ulong scaled = Scaled;
        for (int i = 0; i < Comparators; i++)
        {
            bool matches = scaled >= compare[i].Value;
            uint pending = 1u << (PendingShift + i);
            if (matches)
                configuration.Value |= pending;
            else if (!configuration.Has(Sticky))
                configuration.Value &= ~pending;
            interrupts[i].IsHigh = configuration.Has(pending);
            outputs[i].IsHigh = matches && IsRunning;
        }

        if (!IsRunning)
            return;
        ulong period = Period;
        ulong counter = Counter;
        ulong next = period - counter;
        for (int i = 0; i < Comparators; i++)
            if ((ulong)compare[i].Value << Scale is var match && match > counter && match < period)
                next = Math.Min(next, match - counter);
        due = clock.Schedule(origin + clock.CycleOf(Since + next, input.Hertz), Refresh);
    }
}
