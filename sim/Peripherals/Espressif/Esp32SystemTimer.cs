namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// Two counters of 52 bits at 16 MHz, and three alarms, each at a moment or again and again (ESP32-C3 Technical Reference Manual, System Timer). A counter is
/// read by asking for its value first.
/// </summary>
public sealed class Esp32SystemTimer : RegisterDevice, ISignalSource
{
    private const ulong Frequency = 16_000_000;
    private const ulong Mask = (1ul << 52) - 1;
    private const int TargetCount = 3;
    private const uint ValueValid = 1 << 29;
    private const uint Update = 1 << 30;
    private const uint PeriodMode = 1 << 30;
    private const uint ReadsUnit1 = 1u << 31;
    private const ulong InterruptEnable = 0x64;
    private const ulong RawInterrupts = 0x68;

    private readonly Clock clock;
    private readonly ulong[] offsets = new ulong[2];
    private readonly ulong[] latched = new ulong[2];
    private readonly Signal[] interrupts = [new(), new(), new()];
    private readonly ulong[] targets = new ulong[TargetCount];
    private readonly ClockEvent?[] due = new ClockEvent?[TargetCount];

    public Esp32SystemTimer(Clock clock, DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        this.clock = clock;
        Define(0x00, "CONF", 0x4600_0000, 0xFFC0_0001, stored: _ => ArmAll());
        Define(0x04, "UNIT0_OP", writable: 0x4000_0000, readOnly: 0x2000_0000, read: () => ValueValid, write: word => Latch(0, word));
        Define(0x08, "UNIT1_OP", writable: 0x4000_0000, readOnly: 0x2000_0000, read: () => ValueValid, write: word => Latch(1, word));
        Define(0x0C, "UNIT0_LOAD_HI", writable: 0xF_FFFF);
        Define(0x10, "UNIT0_LOAD_LO");
        Define(0x14, "UNIT1_LOAD_HI", writable: 0xF_FFFF);
        Define(0x18, "UNIT1_LOAD_LO");
        Define(0x1C, "TARGET0_HI", writable: 0xF_FFFF);
        Define(0x20, "TARGET0_LO");
        Define(0x24, "TARGET1_HI", writable: 0xF_FFFF);
        Define(0x28, "TARGET1_LO");
        Define(0x2C, "TARGET2_HI", writable: 0xF_FFFF);
        Define(0x30, "TARGET2_LO");
        Define(0x34, "TARGET0_CONF", writable: 0xC3FF_FFFF);
        Define(0x38, "TARGET1_CONF", writable: 0xC3FF_FFFF);
        Define(0x3C, "TARGET2_CONF", writable: 0xC3FF_FFFF);
        Define(0x40, "UNIT0_VALUE_HI", writable: 0, readOnly: 0xF_FFFF, read: () => (uint)(latched[0] >> 32));
        Define(0x44, "UNIT0_VALUE_LO", writable: 0, readOnly: 0xFFFF_FFFF, read: () => (uint)latched[0]);
        Define(0x48, "UNIT1_VALUE_HI", writable: 0, readOnly: 0xF_FFFF, read: () => (uint)(latched[1] >> 32));
        Define(0x4C, "UNIT1_VALUE_LO", writable: 0, readOnly: 0xFFFF_FFFF, read: () => (uint)latched[1]);
        Define(0x50, "COMP0_LOAD", writable: 1, write: _ => Load(0));
        Define(0x54, "COMP1_LOAD", writable: 1, write: _ => Load(1));
        Define(0x58, "COMP2_LOAD", writable: 1, write: _ => Load(2));
        Define(0x5C, "UNIT0_LOAD", writable: 1, write: _ => SetCount(0));
        Define(0x60, "UNIT1_LOAD", writable: 1, write: _ => SetCount(1));
        Define(0x64, "INT_ENA", writable: 7);
        Define(0x68, "INT_RAW", writable: 7);
        Define(0x6C, "INT_CLR", writable: 7, write: word => this[RawInterrupts] &= ~word);
        Define(0x70, "INT_ST", writable: 0, readOnly: 7, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0xFC, "DATE", 0x200_6171, triggers: 0xFFFF_FFFF);
    }

    public Signal? Output(string? name, int number) => number is >= 0 and < TargetCount ? interrupts[number] : null;

    public override void Reset()
    {
        base.Reset();
        Array.Clear(targets);
        ArmAll();
        for (int unit = 0; unit < offsets.Length; unit++)
            offsets[unit] = 0 - clock.Ticks(Frequency);
    }

    protected override void Changed() => Refresh();

    private void Latch(int unit, uint word)
    {
        if ((word & Update) != 0)
            latched[unit] = Count(unit);
    }

    private void SetCount(int unit)
    {
        ulong start = 0x0C + 8 * (ulong)unit;
        offsets[unit] = ((ulong)this[start] << 32 | this[start + 4]) - clock.Ticks(Frequency);
    }

    private void ArmAll()
    {
        for (int i = 0; i < TargetCount; i++)
            Arm(i);
    }

    private ulong Count(int unit) => clock.Ticks(Frequency) + offsets[unit] & Mask;

    private uint Configuration(int target) => this[0x34 + 4 * (ulong)target];

    private int UnitOf(int target) => (Configuration(target) & ReadsUnit1) != 0 ? 1 : 0;

    private bool IsOn(int target) => (this[0x00] >> (24 - target) & 1) != 0;

    /// <summary>Takes over what was written for a target, which begins a period anew.</summary>
    private void Load(int target)
    {
        ulong start = 0x1C + 8 * (ulong)target;
        targets[target] = (Configuration(target) & PeriodMode) != 0
            ? Count(UnitOf(target)) + (Configuration(target) & 0x3FF_FFFF)
            : (ulong)this[start] << 32 | this[start + 4];
        Arm(target);
    }

    private void Arm(int target)
    {
        due[target]?.Cancel();
        due[target] = null;
        if (!IsOn(target))
            return;
        ulong now = Count(UnitOf(target));
        // A moment that has passed alarms at once.
        ulong at = targets[target] <= now ? clock.Now : clock.CycleOf(targets[target] - offsets[UnitOf(target)] & Mask, Frequency);
        if (at != ulong.MaxValue)
            due[target] = clock.Schedule(Math.Max(at, clock.Now + 1), () => Fire(target));
    }

    private void Fire(int target)
    {
        due[target] = null;
        this[RawInterrupts] |= 1u << target;
        ulong period = Configuration(target) & 0x3FF_FFFF;
        if ((Configuration(target) & PeriodMode) != 0 && period > 0)
        {
            targets[target] += period;
            Arm(target);
        }

        Refresh();
    }

    private void Refresh()
    {
        for (int i = 0; i < TargetCount; i++)
            interrupts[i].IsHigh = (this[RawInterrupts] & this[InterruptEnable] & 1u << i) != 0;
    }
}
