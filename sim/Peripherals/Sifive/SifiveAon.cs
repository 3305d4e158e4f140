namespace Flint.Sim.Peripherals.Sifive;

/// <summary>What is always on in the FE310: watchdog, real-time counter, reset cause (FE310-G002 Manual: Watchdog Timer, Real-Time Clock, Power-Management Unit).</summary>
/// <remarks>Output 0 is the watchdog's interrupt, 1 the real-time counter's. Sleep is left out.</remarks>
public sealed class SifiveAon : RegisterDevice, ISignalSource
{
    private const ulong LowFrequency = 32_768;
    private const uint Key = 0x51F15E;
    private const uint Food = 0xD09F00D;
    private const uint ScaleBits = 0xF;
    private const uint ResetEnable = 1 << 8;
    private const uint ZeroAtMatch = 1 << 9;
    private const uint EnableAlways = 1 << 12;
    private const uint WatchdogPending = 1 << 28;
    private const int CauseShift = 8;

    private readonly SimulatedMachine machine;
    private readonly Signal watchdogInterrupt = new();
    private readonly Signal rtcInterrupt = new();
    private readonly Register watchdog;
    private readonly Register watchdogCompare;
    private readonly Register rtc;
    private readonly Register rtcCompare;
    private readonly Register cause;
    private bool isUnlocked;
    private ulong watchdogOrigin;
    private ulong watchdogStopped;
    private ulong rtcOrigin;
    private ulong rtcStopped;
    private ClockEvent? watchdogDue;
    private ClockEvent? watchdogNear;
    private ClockEvent? rtcDue;

    public SifiveAon(SimulatedMachine machine, string name)
        : base(machine.Diagnostics, name)
    {
        this.machine = machine;
        watchdog = Define(0x000, "wdogcfg", writable: 0x1000_330F, write: value => Unlocked(() =>
        {
            ulong count = WatchdogCount;
            watchdog!.Value = value;
            SetWatchdog(count);
        }));
        Define(0x008, "wdogcount", writable: 0x7FFF_FFFF, read: () => (uint)WatchdogCount, write: value => Unlocked(() => SetWatchdog(value)));
        Define(0x010, "wdogs", writable: 0, read: () => (uint)(WatchdogCount >> (int)(watchdog.Value & ScaleBits)) & 0xFFFF);
        Define(0x018, "wdogfeed", read: () => 0, write: value => Unlocked(() =>
        {
            if (value == Food)
                SetWatchdog(0);
        }));
        Define(0x01C, "wdogkey", read: () => isUnlocked ? 1u : 0, write: value => isUnlocked = value == Key);
        watchdogCompare = Define(0x020, "wdogcmp0", 0xFFFF, 0xFFFF, write: value => Unlocked(() => watchdogCompare!.Value = value));
        rtc = Define(0x040, "rtccfg", writable: EnableAlways | ScaleBits, readOnly: WatchdogPending, write: value =>
        {
            ulong count = RtcCount;
            rtc!.Value = value;
            SetRtc(count);
        });
        Define(0x048, "rtccountlo", read: () => (uint)RtcCount, write: value => SetRtc(RtcCount & ~0xFFFF_FFFFUL | value));
        Define(0x04C, "rtccounthi", writable: 0xFFFF, read: () => (uint)(RtcCount >> 32), write: value => SetRtc(RtcCount & 0xFFFF_FFFF | (ulong)value << 32));
        Define(0x050, "rtcs", writable: 0, read: () => (uint)RtcScaled);
        rtcCompare = Define(0x060, "rtccmp0", uint.MaxValue);
        Define(0x070, "lfrosccfg", 1u << 30 | 16 << 16 | 4, 0x401F_003F, readOnly: 1u << 31);
        for (ulong i = 0; i < 16; i++)
            Define(0x080 + 4 * i, $"backup{i}");
        cause = Define(0x144, "pmucause", writable: 0);
        machine.Resetting += OnReset;
    }

    private ulong Ticks => machine.Clock.Ticks(LowFrequency);

    private ulong WatchdogCount => watchdog.Has(EnableAlways) ? Ticks - watchdogOrigin + watchdogStopped : watchdogStopped;

    private ulong RtcCount => (rtc.Has(EnableAlways) ? Ticks - rtcOrigin + rtcStopped : rtcStopped) & (1UL << 48) - 1;

    private ulong RtcScaled => RtcCount >> (int)(rtc.Value & ScaleBits);

    public Signal? Output(string? name, int number) => number switch
    {
        0 => watchdogInterrupt,
        1 => rtcInterrupt,
        _ => null,
    };

    /// <summary>It is always on: what a reset does to it depends on the reason.</summary>
    public override void Reset()
    {
    }

    protected override void Changed()
    {
        watchdogDue?.Cancel();
        watchdogNear?.Cancel();
        rtcDue?.Cancel();
        if (watchdog.Has(EnableAlways))
            ArmWatchdog();
        watchdogInterrupt.IsHigh = watchdog.Has(WatchdogPending);
        rtcInterrupt.IsHigh = RtcScaled >= rtcCompare.Value;
        if (rtc.Has(EnableAlways) && !rtcInterrupt.IsHigh)
            rtcDue = At(((ulong)rtcCompare.Value << (int)(rtc.Value & ScaleBits)) - RtcCount, Changed);
    }

    private void OnReset(ResetReason reason)
    {
        if (reason != ResetReason.PowerOn)
            cause.Value = (reason == ResetReason.Pin ? 1u : 2u) << CauseShift;
        watchdog.Value = 0;
        SetWatchdog(0);
        Changed();
    }

    private void ArmWatchdog()
    {
        ulong limit = (ulong)watchdogCompare.Value << (int)(watchdog.Value & ScaleBits);
        ulong left = limit > WatchdogCount ? limit - WatchdogCount : 0;
        watchdogDue = At(left, Bite);
        if (watchdog.Has(ResetEnable) && left > limit / 10)
            watchdogNear = At(left - limit / 10, () => Diagnostics.Tell(
                DiagnosticKind.WatchdogNear, Name, $"the watchdog {Name} bites in a tenth of its time, about {limit * 1000 / LowFrequency} ms after it was fed, unless it is fed"));
    }

    private void Bite()
    {
        if (watchdog.Has(ResetEnable))
        {
            machine.RequestReset(ResetReason.Watchdog);
            return;
        }

        watchdog.Value |= WatchdogPending;
        if (watchdog.Has(ZeroAtMatch))
            SetWatchdog(0);
        Changed();
    }

    private ClockEvent At(ulong ticks, Action action) =>
        machine.Clock.Schedule(Math.Max(machine.Clock.Now + 1, machine.Clock.CycleOf(Ticks + ticks, LowFrequency)), action);

    private void Unlocked(Action change)
    {
        if (isUnlocked)
            change();
        isUnlocked = false;
    }

    private void SetWatchdog(ulong count)
    {
        watchdogStopped = count;
        watchdogOrigin = Ticks;
    }

    private void SetRtc(ulong count)
    {
        rtcStopped = count;
        rtcOrigin = Ticks;
    }
}
