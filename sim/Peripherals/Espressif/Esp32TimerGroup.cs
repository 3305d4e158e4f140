namespace Flint.Sim.Peripherals.Espressif;

/// <summary>A general-purpose timer of 54 bits and a watchdog of four stages (ESP32-C3 Technical Reference Manual, Timer Group and Watchdog Timers).</summary>
/// <remarks>Outputs: 0 the timer's interrupt, 1 the watchdog's.</remarks>
public sealed class Esp32TimerGroup : RegisterDevice, ISignalSource
{
    private const ulong Mask = (1ul << 54) - 1;
    private const uint Enable = 1u << 31;
    private const uint Increase = 1u << 30;
    private const uint AutoReload = 1u << 29;
    private const uint AlarmEnable = 1u << 10;
    private const uint UsesCrystal = 1u << 9;
    private const ulong WatchdogConfiguration = 0x48;
    private const ulong WriteProtection = 0x64;
    private const ulong InterruptEnable = 0x70;
    private const ulong RawInterrupts = 0x74;

    private readonly Clock clock;
    private readonly ulong crystalFrequency;
    private readonly ClockSignal bus;
    private readonly Esp32Watchdog watchdog;
    private readonly Signal timerInterrupt = new();
    private readonly Signal watchdogInterrupt = new();

    private ulong countAtStart;
    private ulong startedAt;
    private ulong latched;
    private ClockEvent? alarm;

    /// <param name="crystalFrequency">In Hz.</param>
    /// <param name="bus">The clock of the peripheral bus.</param>
    /// <param name="guardsBoot">Whether its watchdog runs since reset.</param>
    public Esp32TimerGroup(
        Clock clock, DiagnosticLog diagnostics, string name, ulong crystalFrequency, ClockSignal bus, bool guardsBoot, Action<int> bite, Action<string> warn)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.crystalFrequency = crystalFrequency;
        this.bus = bus;
        bus.Changing += () =>
        {
            if ((this[0] & UsesCrystal) == 0)
                SetCount(Count);
        };
        bus.Changed += Arm;
        Define(0x00, "T0CONFIG", 0x6000_2000, 0xFFFF_F600, write: Configure);
        Define(0x04, "T0LO", writable: 0, readOnly: 0xFFFF_FFFF, read: () => (uint)latched);
        Define(0x08, "T0HI", writable: 0, readOnly: 0x3F_FFFF, read: () => (uint)(latched >> 32));
        Define(0x0C, "T0UPDATE", writable: 0x8000_0000, write: _ => latched = Count);
        Define(0x10, "T0ALARMLO");
        Define(0x14, "T0ALARMHI", writable: 0x3F_FFFF);
        Define(0x18, "T0LOADLO");
        Define(0x1C, "T0LOADHI", writable: 0x3F_FFFF);
        Define(0x20, "T0LOAD", write: _ => SetCount((ulong)this[0x1C] << 32 | this[0x18]));
        Define(0x48, "WDTCONFIG0", 0x4_C000, 0xFFFF_F000, triggers: 0x40_0000, stored: _ => watchdog!.Configure());
        Define(0x4C, "WDTCONFIG1", 0x1_0000, 0xFFFF_0001, triggers: 1, stored: _ => watchdog!.Configure());
        Define(0x50, "WDTCONFIG2", 0x18C_BA80, stored: _ => watchdog!.Configure());
        Define(0x54, "WDTCONFIG3", 0x7FF_FFFF, stored: _ => watchdog!.Configure());
        Define(0x58, "WDTCONFIG4", 0xF_FFFF, stored: _ => watchdog!.Configure());
        Define(0x5C, "WDTCONFIG5", 0xF_FFFF, stored: _ => watchdog!.Configure());
        Define(0x60, "WDTFEED", triggers: 0xFFFF_FFFF, stored: _ => watchdog!.Feed());
        Define(0x64, "WDTWPROTECT", 0x50D8_3AA1);
        Define(0x68, "RTCCALICFG", 0x1_3000, 0xFFFF_7000, 0x8000);
        Define(0x6C, "RTCCALICFG1", writable: 0, readOnly: 0xFFFF_FF81);
        Define(0x70, "INT_ENA_TIMERS", writable: 3);
        Define(0x74, "INT_RAW_TIMERS", writable: 0, readOnly: 3);
        Define(0x78, "INT_ST_TIMERS", writable: 0, readOnly: 3, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0x7C, "INT_CLR_TIMERS", writable: 3, write: word => this[RawInterrupts] &= ~word);
        Define(0x80, "RTCCALICFG2", 0xFFFF_FF98, 0xFFFF_FFF8, 1);
        Define(0xF8, "NTIMG_DATE", 0x200_6191, 0xFFF_FFFF, triggers: 0xFFF_FFFF);
        Define(0xFC, "REGCLK", 0x6000_0000, 0xE000_0000);
        watchdog = new Esp32Watchdog(clock, warn)
        {
            Frequency = () => crystalFrequency / Math.Max(1, this[0x4C] >> 16),
            Configuration = () => this[WatchdogConfiguration],
            Hold = stage => this[0x50 + 4 * (ulong)stage],
            ActionShift = stage => 29 - 2 * stage,
            ActionMask = 3,
            Interrupt = () =>
            {
                this[RawInterrupts] |= 2;
                Refresh();
            },
            Bite = bite,
            BootMode = guardsBoot ? 1u << 14 : 0,
        };
        watchdog.Configure();
    }

    private ulong Frequency => ((this[0] & UsesCrystal) != 0 ? crystalFrequency : bus.Hertz) / Divider;

    private ulong Divider => (this[0] >> 13 & 0xFFFF) is var divider && divider == 0 ? 65536 : Math.Max(2, divider);

    private ulong Count
    {
        get
        {
            if ((this[0] & Enable) == 0)
                return countAtStart;
            ulong passed = (ulong)((UInt128)(clock.Now - startedAt) * Frequency / clock.Frequency);
            return ((this[0] & Increase) != 0 ? countAtStart + passed : countAtStart - passed) & Mask;
        }
    }

    public Signal? Output(string? name, int number) => number == 0 ? timerInterrupt : number == 1 ? watchdogInterrupt : null;

    public override void Reset()
    {
        base.Reset();
        SetCount(0);
        latched = 0;
        watchdog.Configure();
        Changed();
    }

    protected override void Changed()
    {
        Arm();
        Refresh();
    }

    protected override bool IsLocked(ulong offset) =>
        offset is >= WatchdogConfiguration and < WriteProtection && this[WriteProtection] != Esp32Watchdog.Key;

    /// <summary>What was counted by then stays; the rest counts at the new rate.</summary>
    private void Configure(uint word)
    {
        SetCount(Count);
        this[0] = word;
    }

    private void SetCount(ulong count)
    {
        countAtStart = count;
        startedAt = clock.Now;
    }

    private void Arm()
    {
        alarm?.Cancel();
        alarm = null;
        if ((this[0] & (Enable | AlarmEnable)) != (Enable | AlarmEnable))
            return;
        ulong at = (ulong)this[0x14] << 32 | this[0x10];
        ulong left = ((this[0] & Increase) != 0 ? at - Count : Count - at) & Mask;
        UInt128 cycles = ((UInt128)left * clock.Frequency + Frequency - 1) / Frequency;
        if (cycles > long.MaxValue)
            return;
        alarm = clock.Schedule(clock.Now + Math.Max(1, (ulong)cycles), () =>
        {
            this[RawInterrupts] |= 1;
            // The alarm switches itself off; a handler that wants another switches it on again.
            this[0] &= ~AlarmEnable;
            if ((this[0] & AutoReload) != 0)
                SetCount((ulong)this[0x1C] << 32 | this[0x18]);
            Refresh();
        });
    }

    private void Refresh()
    {
        uint requests = this[RawInterrupts] & this[InterruptEnable];
        timerInterrupt.IsHigh = (requests & 1) != 0;
        watchdogInterrupt.IsHigh = (requests & 2) != 0;
    }
}
