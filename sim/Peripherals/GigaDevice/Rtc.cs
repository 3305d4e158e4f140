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

    /// <summary>Ticks of the crystal that a store takes after the configuration has ended.</summary>
    private const ulong TicksPerStore = 3;

    private readonly Clock clock;
    private readonly Signal interrupt = new();
    private readonly Signal alarmSignal = new();
    private readonly Register enable;
    private readonly Register control;
    private readonly List<Action> stores = [];
    private ulong origin;
    private uint start;
    private uint divider = 0x8000;
    private uint alarm = uint.MaxValue;
    private ClockEvent? next;
    private ulong shownFrom;

    public Rtc(Clock clock, DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        this.clock = clock;
        enable = Define(0x00, "INTEN", writable: 7, write: value =>
        {
            enable!.Value = value;
            Arm();
        });
        control = Define(0x04, "CTL", LastFinished, 0x1F, LastFinished, read: () => control!.Value | (IsShown ? Synchronized : 0), write: WriteControl);
        Define(0x08, "PSCH", writable: 0xF, write: value => SetDivider(() => divider & 0xFFFF | value << 16));
        Define(0x0C, "PSCL", 0x8000, 0xFFFF, read: () => divider & 0xFFFF, write: value => SetDivider(() => divider & 0xF_0000 | value));
        Define(0x10, "DIVH", writable: 0, read: () => Shown(Rest >> 16));
        Define(0x14, "DIVL", 0x8000, 0, read: () => Shown(Rest & 0xFFFF));
        Define(0x18, "CNTH", writable: 0xFFFF, read: () => Shown(Count >> 16), write: value => SetCount(() => Count & 0xFFFF | value << 16));
        Define(0x1C, "CNTL", writable: 0xFFFF, read: () => Shown(Count & 0xFFFF), write: value => SetCount(() => Count & 0xFFFF_0000 | value));
        Define(0x20, "ALRMH", 0xFFFF, 0xFFFF, read: () => alarm >> 16, write: value => SetAlarm(() => alarm & 0xFFFF | value << 16));
        Define(0x24, "ALRML", 0xFFFF, 0xFFFF, read: () => alarm & 0xFFFF, write: value => SetAlarm(() => alarm & 0xFFFF_0000 | value));
        ShowAnew();
    }

    private ulong Ticks => clock.Ticks(CrystalFrequency) - origin;

    private uint Count => start + (uint)(Ticks / (divider + 1));

    private uint Rest => divider - (uint)(Ticks % (divider + 1));

    private bool IsShown => clock.Now >= shownFrom;

    public Signal? Output(string? name, int number) => number switch
    {
        0 => interrupt,
        1 => alarmSignal,
        _ => null,
    };

    /// <summary>It is in the backup domain, but for what the bus sees of it.</summary>
    public override void Reset() => ShowAnew();

    protected override void Changed()
    {
        interrupt.IsHigh = (control.Value & enable.Value & 7) != 0;
        alarmSignal.IsHigh = control.Has(AlarmFlag);
    }

    private void WriteControl(uint value)
    {
        bool ends = control.Has(Configuring) && (value & Configuring) == 0;
        if ((value & Configuring) != 0 && !control.Has(LastFinished))
            Diagnostics.Tell(DiagnosticKind.NotFinished, Name, $"configuration of {Name} begins before CTL.LWOFF says that the last one has ended");
        control.Value = control.Value & (LastFinished | value & 7) | value & Configuring;
        if ((value & Synchronized) == 0)
            ShowAnew();
        if (!ends || stores.Count == 0)
            return;
        control.Value &= ~LastFinished;
        Action[] ended = [.. stores];
        stores.Clear();
        clock.Schedule(clock.CycleOf(clock.Ticks(CrystalFrequency) + TicksPerStore, CrystalFrequency), () =>
        {
            foreach (Action store in ended)
                store();
            control.Value |= LastFinished;
            Arm();
        });
    }

    private void ShowAnew() => shownFrom = clock.CycleOf(clock.Ticks(CrystalFrequency) + 1, CrystalFrequency);

    private uint Shown(uint value)
    {
        if (!IsShown)
            Diagnostics.Tell(DiagnosticKind.NotFinished, Name, $"a load of the counter of {Name} before CTL.RSYNF says that its registers show it");
        return value;
    }

    private void SetDivider(Func<uint> value) => Store(() =>
    {
        SetOrigin(Count);
        divider = value();
    });

    private void SetCount(Func<uint> value) => Store(() => SetOrigin(value()));

    private void SetAlarm(Func<uint> value) => Store(() => alarm = value());

    private void Store(Action store)
    {
        if (control.Has(Configuring))
            stores.Add(store);
        else
            Diagnostics.Tell(DiagnosticKind.WriteToReadOnly, Name, $"a store to the counter of {Name}, which takes it while CTL.CMF is 1 only");
    }

    private void SetOrigin(uint count)
    {
        start = count;
        origin = clock.Ticks(CrystalFrequency);
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
