namespace Flint.Sim.Peripherals.Sifive;

/// <summary>What is always on in the FE310: watchdog, real-time counter, reset cause (FE310-G002 Manual: Watchdog Timer, Real-Time Clock, Power-Management Unit).</summary>
/// <remarks>Output 0 is the watchdog's interrupt, 1 the real-time counter's; input 0 is the pin dwakeup_n. In its sleep the chip is off but for this until one that is enabled wakes it, which begins with a reset. The programs for that are not looked at.</remarks>
public sealed class SifiveAon : RegisterDevice, ISignalSource, ISignalSink
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
    private const uint WakesByReset = 1 << 0;
    private const uint WakesByRtc = 1 << 1;
    private const uint WakesByPin = 1 << 2;
    private const uint WokenByRtc = 1;
    private const uint WokenByPin = 2;

    // What they do after a reset of all: FE310-G002 Manual, Power-Management Unit.
    private static readonly uint[] s_wakeProgram = [0x3F0, 0x2F8, 0x030, 0x030, 0x030, 0x030, 0x030, 0x030];
    private static readonly uint[] s_sleepProgram = [0x2F0, 0x3F0, 0x3D0, 0x3C0, 0x3C0, 0x3C0, 0x3C0, 0x3C0];

    private readonly SimulatedMachine machine;
    private readonly Signal watchdogInterrupt = new();
    private readonly Signal rtcInterrupt = new();
    private readonly Register watchdog;
    private readonly Register watchdogCompare;
    private readonly Register rtc;
    private readonly Register rtcCompare;
    private readonly Register cause;
    private readonly Register wakers;
    private bool isUnlocked;
    private bool isPowerUnlocked;
    private bool isAsleep;
    private bool isPinLow;
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
        watchdog = Define(0x000, "wdogcfg", writable: 0x1000_330F, write: value => IfUnlocked(ref isUnlocked, () =>
        {
            ulong count = WatchdogCount;
            watchdog!.Value = value;
            SetWatchdog(count);
        }));
        Define(0x008, "wdogcount", writable: 0x7FFF_FFFF, read: () => (uint)WatchdogCount, write: value => IfUnlocked(ref isUnlocked, () => SetWatchdog(value)));
        Define(0x010, "wdogs", writable: 0, read: () => (uint)(WatchdogCount >> (int)(watchdog.Value & ScaleBits)) & 0xFFFF);
        Define(0x018, "wdogfeed", read: () => 0, write: value => IfUnlocked(ref isUnlocked, () =>
        {
            if (value == Food)
                SetWatchdog(0);
        }));
        Define(0x01C, "wdogkey", read: () => isUnlocked ? 1u : 0, write: value => isUnlocked = value == Key);
        watchdogCompare = Define(0x020, "wdogcmp0", 0xFFFF, 0xFFFF, write: value => IfUnlocked(ref isUnlocked, () => watchdogCompare!.Value = value));
        rtc = Define(0x040, "rtccfg", writable: EnableAlways | ScaleBits, readOnly: WatchdogPending, write: value =>
        {
            ulong count = RtcCount;
            rtc!.Value = value;
            SetRtc(count);
        });
        Define(0x048, "rtccountlo", read: () => (uint)RtcCount, write: value => SetRtc(RtcCount & ~0xFFFF_FFFFUL | value));
        Define(0x04C, "rtccounthi", writable: 0xFFFF, read: () => (uint)(RtcCount >> 32), write: value => SetRtc(RtcCount & 0xFFFF_FFFF | (ulong)value << 32));
        Define(0x050, "rtcs", writable: 0, read: () => RtcScaled);
        rtcCompare = Define(0x060, "rtccmp0", uint.MaxValue);
        Define(0x070, "lfrosccfg", 1u << 30 | 16 << 16 | 4, 0x401F_003F, readOnly: 1u << 31);
        for (ulong i = 0; i < 16; i++)
            Define(0x080 + 4 * i, $"backup{i}");
        for (int i = 0; i < s_wakeProgram.Length; i++)
        {
            DefinePower(0x100 + 4 * (ulong)i, $"pmuwakei{i}", s_wakeProgram[i], 0x3FF);
            DefinePower(0x120 + 4 * (ulong)i, $"pmusleepi{i}", s_sleepProgram[i], 0x3FF);
        }

        wakers = DefinePower(0x140, "pmuie", WakesByReset, WakesByRtc | WakesByPin);
        cause = Define(0x144, "pmucause", writable: 0);
        Define(0x148, "pmusleep", read: () => 0, write: _ => IfUnlocked(ref isPowerUnlocked, () =>
        {
            isAsleep = true;
            machine.Hart.IsHeld = true;
            machine.Hart.IsStopRequested = true;
        }));
        Define(0x14C, "pmukey", read: () => isPowerUnlocked ? 1u : 0, write: value => isPowerUnlocked = value == Key);
        machine.Resetting += OnReset;
    }

    private ulong Ticks => machine.Clock.Ticks(LowFrequency);

    private ulong WatchdogCount => watchdog.Has(EnableAlways) ? Ticks - watchdogOrigin + watchdogStopped : watchdogStopped;

    private ulong RtcCount => (rtc.Has(EnableAlways) ? Ticks - rtcOrigin + rtcStopped : rtcStopped) & (1UL << 48) - 1;

    private int RtcScale => (int)(rtc.Value & ScaleBits);

    private uint RtcScaled => (uint)(RtcCount >> RtcScale);

    public Signal? Output(string? name, int number) => number switch
    {
        0 => watchdogInterrupt,
        1 => rtcInterrupt,
        _ => null,
    };

    public bool TryConnect(Signal wire, int input)
    {
        if (input != 0)
            return false;
        wire.Changed += isHigh =>
        {
            isPinLow = !isHigh;
            Changed();
        };
        return true;
    }

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
        if (rtc.Has(EnableAlways))
        {
            // The comparator's 32 bits begin anew while the count goes on.
            ulong whole = 1UL << 32 << RtcScale;
            rtcDue = At((rtcInterrupt.IsHigh ? whole : (ulong)rtcCompare.Value << RtcScale) - (RtcCount & (whole - 1)), Changed);
        }

        if (!isAsleep)
            return;
        if (rtcInterrupt.IsHigh && wakers.Has(WakesByRtc))
            Wake(WokenByRtc);
        else if (isPinLow && wakers.Has(WakesByPin))
            Wake(WokenByPin);
    }

    private void Wake(uint why)
    {
        isAsleep = false;
        cause.Value = cause.Value & 3u << CauseShift | why;
        machine.RequestReset(ResetReason.LowPower);
    }

    private void OnReset(ResetReason reason)
    {
        isAsleep = false;
        if (reason is not (ResetReason.PowerOn or ResetReason.LowPower))
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

    /// <summary>A store behind a lock, which each store shuts again.</summary>
    private static void IfUnlocked(ref bool isUnlocked, Action change)
    {
        if (isUnlocked)
            change();
        isUnlocked = false;
    }

    private Register DefinePower(ulong offset, string name, uint value, uint writable)
    {
        Register register = null!;
        return register = Define(offset, name, value, writable, write: written => IfUnlocked(ref isPowerUnlocked, () => register.Value = written & writable | value & ~writable));
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
