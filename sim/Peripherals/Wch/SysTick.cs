namespace Flint.Sim.Peripherals.Wch;

/// <summary>The core's counter of 32 bits (CH32V003 Reference Manual, SysTick). It counts up.</summary>
public sealed class SysTick : RegisterDevice, ISignalSource
{
    private const uint Enable = 1 << 0;
    private const uint InterruptEnable = 1 << 1;
    private const uint Undivided = 1 << 2;
    private const uint Reload = 1 << 3;
    private const uint Software = 1u << 31;
    private const uint Reached = 1;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly Signal interrupt = new();
    private readonly Register control;
    private readonly Register status;
    private readonly Register compare;
    private ulong origin;
    private uint stopped;
    private ClockEvent? due;

    /// <param name="input">The clock that is counted, whole or an eighth of it.</param>
    public SysTick(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        input.Changing += () => SetCount(Count);
        input.Changed += Arm;
        control = Define(0x00, "CTLR", writable: Software | 0xF, write: WriteControl);
        status = Define(0x04, "SR", writable: Reached);
        Define(0x08, "CNTL", read: () => Count, write: value =>
        {
            SetCount(value);
            Arm();
        });
        compare = Define(0x10, "CMPLR", write: value =>
        {
            compare!.Value = value;
            Arm();
        });
    }

    private ulong Divisor => control.Has(Undivided) ? 1u : 8;

    private ulong Since => (ulong)((UInt128)(clock.Now - origin) * input.Rate / clock.Frequency) / Divisor;

    private uint Count => control.Has(Enable) ? (uint)Since + stopped : stopped;

    public Signal? Output(string? name, int number) => interrupt;

    public override void Reset()
    {
        stopped = 0;
        due?.Cancel();
        base.Reset();
    }

    protected override void Changed() => interrupt.IsHigh = control.Has(InterruptEnable) && status.Has(Reached) || control.Has(Software);

    private void WriteControl(uint value)
    {
        uint count = Count;
        control.Value = value;
        SetCount(count);
        Arm();
    }

    private void SetCount(uint count)
    {
        stopped = count;
        origin = clock.Now;
    }

    private void Arm()
    {
        due?.Cancel();
        due = null;
        if (!control.Has(Enable) || input.Rate == 0)
            return;
        // A count that equals the compare value now was seen when it was reached.
        ulong ticks = (ulong)(uint)(compare.Value - Count - 1) + 1;
        due = clock.Schedule(origin + clock.CycleOf((Since + ticks) * Divisor, input.Hertz), () =>
        {
            status.Value |= Reached;
            if (control.Has(Reload))
                SetCount(0);
            Arm();
            Changed();
        });
    }
}
