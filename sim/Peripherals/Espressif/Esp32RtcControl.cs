using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// The part of an ESP32-C3 that goes on in sleep: its timer, the RTC and super watchdogs, sleep and reset (ESP32-C3 Technical Reference Manual, Low-Power
/// Management, and Watchdog Timers).
/// </summary>
public sealed class Esp32RtcControl : RegisterDevice, ISignalSource
{
    /// <summary>The slow clock is an RC oscillator of about 136 kHz.</summary>
    internal const ulong SlowFrequency = 136_000;

    private const uint SuperWatchdogKey = 0x8F1D_312A;
    private const uint SuperDisable = 1u << 30;
    private const uint SuperAutoFeed = 1u << 31;
    private const uint SystemReset = 1u << 31;
    private const uint CoreReset = 1u << 5;
    private const uint UpdatesTime = 1u << 31;
    private const uint SleepEnable = 1u << 31;
    private const uint PowersDigitalDown = 1u << 31;
    private const uint WakesByPin = 1u << 2;
    private const uint WakesByTimer = 1u << 3;
    private const uint SleepWakeup = 1;
    private const uint MainTimer = 1u << 10;
    private const uint WatchdogInterrupt = 1 << 3;
    private const ulong WatchdogConfiguration = 0x90;
    private const ulong WatchdogProtection = 0xA8;
    private const ulong SuperConfiguration = 0xAC;
    private const ulong SuperProtection = 0xB0;
    private const ulong InterruptEnable = 0x40;
    private const ulong RawInterrupts = 0x44;

    private static readonly ulong[] kept = [0x50, 0x54, 0x58, 0x5C, 0xB8, 0xBC, 0xC0, 0xC4];

    private readonly Clock clock;
    private readonly Hart hart;
    private readonly Esp32Pads pads;
    private readonly Esp32ResetState resets;
    private readonly Esp32Watchdog watchdog;
    private readonly Action<string> warn;
    private readonly Signal interrupt = new();

    private ulong latched;
    private uint wakeupCause;
    private ClockEvent? alarm;
    private ClockEvent? super;

    internal Esp32RtcControl(Clock clock, DiagnosticLog diagnostics, string name, Hart hart, Esp32Pads pads, Esp32ResetState resets, Action<string> warn)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.hart = hart;
        this.pads = pads;
        pads.Refreshed += WakeByPin;
        this.resets = resets;
        this.warn = warn;
        Define(0x00, "OPTIONS0", 0x1C00_A000, triggers: 0x8000_0030, stored: ResetWhenAsked);
        Define(0x04, "SLP_TIMER0");
        Define(0x08, "SLP_TIMER1", writable: 0x1_FFFF, triggers: 0x1_0000, stored: word => ArmAlarm((word & 1 << 16) != 0));
        Define(0x0C, "TIME_UPDATE", writable: 0xB800_0000, triggers: 0xB800_0000, stored: Latch);
        Define(0x10, "TIME_LOW0", writable: 0, readOnly: 0xFFFF_FFFF, read: () => (uint)latched);
        Define(0x14, "TIME_HIGH0", writable: 0, readOnly: 0xFFFF, read: () => (uint)(latched >> 32));
        Define(0x18, "STATE0", writable: 0xF040_0003, triggers: 0x8000_0003, stored: SleepWhenAsked);
        Define(0x1C, "TIMER1", 0x2814_0403);
        Define(0x20, "TIMER2", 0x100_0000, 0xFF00_0000);
        Define(0x24, "TIMER3", 0xA08_0A08);
        Define(0x28, "TIMER4", 0x1020_0A08);
        Define(0x2C, "TIMER5", 0x8000, 0xFF00);
        Define(0x30, "TIMER6", 0xA08_0000, 0xFFFF_0000);
        Define(0x34, "ANA_CONF", 0xC4_0000, 0xDFDC_0000);
        Define(0x38, "RESET_STATE", 0x3000, 0x3CF_3000, 0x30_CFFF, read: () => 0x3000 | resets.Cause);
        Define(0x3C, "WAKEUP_STATE", 0x6_0000, 0xFFFF_8000);
        Define(0x40, "INT_ENA_RTC", writable: 0x19_860B);
        Define(0x44, "INT_RAW_RTC", writable: 0, readOnly: 0x19_860B);
        Define(0x48, "INT_ST_RTC", writable: 0, readOnly: 0x19_860B, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0x4C, "INT_CLR_RTC", writable: 0x19_860B, write: word => this[RawInterrupts] &= ~word);
        Define(0x50, "STORE0");
        Define(0x54, "STORE1");
        Define(0x58, "STORE2");
        Define(0x5C, "STORE3");
        Define(0x60, "EXT_XTL_CONF", 0x6_6C80, 0xC08F_FFFF, 0x70_0000);
        Define(0x64, "EXT_WAKEUP_CONF", writable: 0x8000_0000);
        Define(0x68, "SLP_REJECT_CONF", writable: 0xFFFF_F000);
        Define(0x6C, "CPU_PERIOD_CONF", writable: 0xE000_0000);
        Define(0x70, "CLK_CONF", 0x1158_3218, 0xFFFF_F7FE, triggers: 0x20);
        Define(0x74, "SLOW_CLK_CONF", 0x40_0000, 0xFFC0_0000);
        Define(0x78, "SDIO_CONF", 0xAB0_BE0A, 0xFEFF_FEFF, 0x100_0000);
        Define(0x7C, "BIAS_CONF", 0x1_0800, 0x3FF_FDFF);
        Define(0x80, "RTC_CNTL", 0xA000_0000, 0xF03F_FF80, triggers: 0x3F_8000);
        Define(0x84, "PWC", writable: 0x20_0000);
        Define(0x88, "DIG_PWC", 0x55_5010, 0xF87F_F81F);
        Define(0x8C, "DIG_ISO", 0xAA80_5080, 0xFFC0_FD80, 0x200, triggers: 0x400);
        Define(0x90, "WDTCONFIG0", 0x1_3214, stored: _ => watchdog!.Configure());
        Define(0x94, "WDTCONFIG1", 0x3_0D40);
        Define(0x98, "WDTCONFIG2", 0x1_3880);
        Define(0x9C, "WDTCONFIG3", 0xFFF);
        Define(0xA0, "WDTCONFIG4", 0xFFF);
        Define(0xA4, "WDTFEED", writable: 0x8000_0000, triggers: 0x8000_0000, stored: _ => watchdog!.Feed());
        Define(0xA8, "WDTWPROTECT");
        Define(0xAC, "SWD_CONF", 0x4B0_0000, 0xFFFE_0000, 3, triggers: 0x3000_0000, stored: _ => ArmSuper());
        Define(0xB0, "SWD_WPROTECT");
        Define(0xB4, "SW_CPU_STALL", writable: 0xFFF0_0000);
        Define(0xB8, "STORE4");
        Define(0xBC, "STORE5");
        Define(0xC0, "STORE6");
        Define(0xC4, "STORE7");
        Define(0xC8, "LOW_POWER_ST", writable: 0, readOnly: 0xFFFF_FFFD);
        Define(0xCC, "DIAG0", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0xD0, "PAD_HOLD", writable: 0x3F);
        Define(0xD4, "DIG_PAD_HOLD");
        Define(0xD8, "BROWN_OUT", 0x43FF_0010, 0x7FFF_FFF0, 0x8000_0000, triggers: 0x2000_0000);
        Define(0xDC, "TIME_LOW1", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0xE0, "TIME_HIGH1", writable: 0, readOnly: 0xFFFF);
        Define(0xE4, "XTAL32K_CLK_FACTOR");
        Define(0xE8, "XTAL32K_CONF", 0xFF0_0000);
        Define(0xEC, "USB_CONF", writable: 0x4_0000);
        Define(0xF0, "SLP_REJECT_CAUSE", writable: 0, readOnly: 0x3_FFFF);
        Define(0xF4, "OPTION1", writable: 1);
        Define(0xF8, "SLP_WAKEUP_CAUSE", writable: 0, readOnly: 0x1_FFFF, read: () => wakeupCause);
        Define(0xFC, "ULP_CP_TIMER_1", 0xC800, 0xFFFF_FF00);
        Define(0x100, "INT_ENA_RTC_W1TS", writable: 0x19_860B, write: word => this[InterruptEnable] |= word);
        Define(0x104, "INT_ENA_RTC_W1TC", writable: 0x19_860B, write: word => this[InterruptEnable] &= ~word);
        Define(0x108, "RETENTION_CTRL", 0xA0D0_0000, 0xFFFC_0000);
        Define(0x10C, "FIB_SEL", 7, 7);
        Define(0x110, "GPIO_WAKEUP", writable: 0xFFFF_FFC0, readOnly: 0x3F);
        Define(0x114, "DBG_SEL", writable: 0xFFFF_FFFE);
        Define(0x118, "DBG_MAP", writable: 0xFFFF_FFFC);
        Define(0x11C, "SENSOR_CTRL", writable: 0xF800_0000);
        Define(0x120, "DBG_SAR_SEL", writable: 0xF800_0000);
        Define(0x124, "PG_CTRL", writable: 0xFC00_0000);
        Define(0x1FC, "DATE", 0x200_7270, 0xFFF_FFFF, triggers: 0xFFF_FFFF);
        watchdog = new Esp32Watchdog(clock, warn)
        {
            Frequency = () => SlowFrequency,
            Configuration = () => this[WatchdogConfiguration],
            Hold = stage => this[0x94 + 4 * (ulong)stage],
            ActionShift = stage => 28 - 3 * stage,
            ActionMask = 7,
            Interrupt = () => Raise(WatchdogInterrupt),
            Bite = action => resets.Reset(
                action == 2 ? Esp32ResetState.RtcWatchdogCore : action == 3 ? Esp32ResetState.RtcWatchdogSystem : Esp32ResetState.RtcWatchdogAll),
            BootMode = 1u << 12,
        };
        watchdog.Configure();
        ArmSuper();
    }

    public Signal? Output(string? name, int number) => interrupt;

    /// <summary>What software stored, and the time, outlive every reset but power-on.</summary>
    public override void Reset()
    {
        uint[] stored = [.. kept.Select(offset => this[offset])];
        base.Reset();
        for (int i = 0; i < kept.Length; i++)
            this[kept[i]] = stored[i];
        alarm?.Cancel();
        pads.IsAsleep = false;
        watchdog.Configure();
        ArmSuper();
    }

    protected override void Changed() => Refresh();

    protected override bool IsLocked(ulong offset) =>
        offset is >= WatchdogConfiguration and < WatchdogProtection && this[WatchdogProtection] != Esp32Watchdog.Key
        || offset == SuperConfiguration && this[SuperProtection] != SuperWatchdogKey;

    private void ResetWhenAsked(uint word)
    {
        if ((word & SystemReset) != 0)
            resets.Reset(Esp32ResetState.SoftwareSystem);
        else if ((word & CoreReset) != 0)
            resets.Reset(Esp32ResetState.SoftwareCore);
    }

    private void Latch(uint word)
    {
        if ((word & UpdatesTime) != 0)
            latched = clock.Ticks(SlowFrequency);
    }

    private void SleepWhenAsked(uint word)
    {
        if ((word & SleepEnable) != 0)
            Sleep();
    }

    private void ArmAlarm(bool isOn)
    {
        alarm?.Cancel();
        if (!isOn)
            return;
        ulong ticks = (ulong)this[0x08] << 32 | this[0x04];
        alarm = clock.Schedule(Math.Max(clock.Now + 1, clock.CycleOf(ticks, SlowFrequency)), () =>
        {
            Raise(MainTimer);
            if ((this[0x18] & SleepEnable) != 0 && (this[0x3C] >> 15 & WakesByTimer) != 0)
                Wake(WakesByTimer);
        });
    }

    private void Sleep()
    {
        this[0x18] |= SleepEnable;
        hart.IsWaiting = true;
        hart.IsStopRequested = true;
        pads.IsAsleep = true;
    }

    private void WakeByPin()
    {
        if (pads.IsAsleep && (this[0x88] & PowersDigitalDown) == 0 && (this[0x3C] >> 15 & WakesByPin) != 0 && pads.Wakes)
            Wake(WakesByPin);
    }

    private void Wake(uint cause)
    {
        this[0x18] &= ~SleepEnable;
        wakeupCause = cause;
        if ((this[0x88] & PowersDigitalDown) != 0)
        {
            resets.Reset(Esp32ResetState.DeepSleep);
            return;
        }

        hart.IsWaiting = false;
        pads.IsAsleep = false;
        Raise(SleepWakeup);
    }

    /// <summary>The super watchdog bites after about a second, whatever the program does but feed it or switch it off.</summary>
    private void ArmSuper()
    {
        super?.Cancel();
        if ((this[SuperConfiguration] & (SuperDisable | SuperAutoFeed)) == 0)
            super = clock.Schedule(clock.Now + clock.Frequency, () => resets.Reset(Esp32ResetState.SuperWatchdog));
    }

    private void Raise(uint interrupts)
    {
        this[RawInterrupts] |= interrupts;
        Refresh();
    }

    private void Refresh() => interrupt.IsHigh = (this[RawInterrupts] & this[InterruptEnable]) != 0;
}
