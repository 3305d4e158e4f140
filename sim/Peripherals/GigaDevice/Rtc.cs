namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>
/// The real-time clock: a counter of seconds in the backup domain, which a reset leaves as it is (GD32VF103 User Manual, Real-time clock). The crystal of 32,768 Hz runs. Output 0 is the
/// interrupt of seconds, alarm and overflow, 1 the alarm, enabled or not.
/// </summary>
public sealed class Rtc : RegisterDevice, ISignalSource
{
    private const ulong CrystalFrequency = 32768;
    private const uint Second = 1 << 0;
    private const uint AlarmFlag = 1 << 1;
    private const uint Synchronized = 1 << 3;
    private const uint Configuring = 1 << 4;
    private const uint LastFinished = 1 << 5;

    private readonly Clock clock;
    private readonly Signal interrupt = new();
    private readonly Signal alarmSignal = new();
    private readonly Register enable;
    private readonly Register control;
    private ulong origin;
    private uint start;
    private uint divider = 0x8000;
    private uint alarm = uint.MaxValue;
    private ClockEvent? next;

    public Rtc(Clock clock, DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        this.clock = clock;
        enable = Define(0x00, "INTEN", writable: 7, write: value =>
        {
            enable!.Value = value;
            Arm();
        });
        // The last store is always finished.
        control = Define(0x04, "CTL", LastFinished, 0x1F, LastFinished, write: value => control!.Value = LastFinished | value & Configuring | Synchronized | control.Value & value & 7);
        Define(0x08, "PSCH", writable: 0xF, write: value => SetDivider(divider & 0xFFFF | value << 16));
        Define(0x0C, "PSCL", 0x8000, 0xFFFF, read: () => divider & 0xFFFF, write: value => SetDivider(divider & 0xF_0000 | value));
        Define(0x10, "DIVH", writable: 0, read: () => Rest >> 16);
        Define(0x14, "DIVL", 0x8000, 0, read: () => Rest & 0xFFFF);
        Define(0x18, "CNTH", writable: 0xFFFF, read: () => Count >> 16, write: value => SetCount(Count & 0xFFFF | value << 16));
        Define(0x1C, "CNTL", writable: 0xFFFF, read: () => Count & 0xFFFF, write: value => SetCount(Count & 0xFFFF_0000 | value));
        Define(0x20, "ALRMH", 0xFFFF, 0xFFFF, read: () => alarm >> 16, write: value => SetAlarm(alarm & 0xFFFF | value << 16));
        Define(0x24, "ALRML", 0xFFFF, 0xFFFF, read: () => alarm & 0xFFFF, write: value => SetAlarm(alarm & 0xFFFF_0000 | value));
    }

    private ulong Ticks => clock.Ticks(CrystalFrequency) - origin;

    private uint Count => start + (uint)(Ticks / (divider + 1));

    private uint Rest => divider - (uint)(Ticks % (divider + 1));

    public Signal? Output(string? name, int number) => number switch
    {
        0 => interrupt,
        1 => alarmSignal,
        _ => null,
    };

    /// <summary>It is in the backup domain.</summary>
    public override void Reset()
    {
    }

    protected override void Changed()
    {
        interrupt.IsHigh = (control.Value & enable.Value & 7) != 0;
        alarmSignal.IsHigh = control.Has(AlarmFlag);
    }

    private void SetDivider(uint value)
    {
        if (!RequireConfiguring())
            return;
        SetOrigin(Count);
        divider = value;
        Arm();
    }

    private void SetCount(uint value)
    {
        if (!RequireConfiguring())
            return;
        SetOrigin(value);
        Arm();
    }

    private void SetAlarm(uint value)
    {
        if (!RequireConfiguring())
            return;
        alarm = value;
        Arm();
    }

    private void SetOrigin(uint count)
    {
        start = count;
        origin = clock.Ticks(CrystalFrequency);
    }

    private bool RequireConfiguring()
    {
        if (control.Has(Configuring))
            return true;
        Diagnostics.Tell(DiagnosticKind.WriteToReadOnly, Name, $"a store to the counter of {Name}, which takes it while CTL.CMF is 1 only");
        return false;
    }

    private void Arm()
    {
        next?.Cancel();
        next = null;
        // Seconds that nobody asks for need no event.
        bool wantsSeconds = enable.Has(Second);
        if (!wantsSeconds && (alarm == uint.MaxValue || alarm <= Count))
            return;
        uint target = wantsSeconds ? Count + 1 : alarm;
        ulong ticks = origin + (ulong)(target - start) * (divider + 1);
        next = clock.Schedule(Math.Max(clock.Now + 1, clock.CycleOf(ticks, CrystalFrequency)), () =>
        {
            control.Value |= Second | (Count == alarm ? AlarmFlag : 0);
            Arm();
            Changed();
        });
    }
}
