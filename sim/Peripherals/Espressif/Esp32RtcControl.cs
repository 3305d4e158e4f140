using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// The part of an ESP32-C3 that goes on in sleep: its timer, the RTC and super watchdogs, sleep and reset (ESP32-C3 Technical Reference Manual, Low-Power
/// Management, and Watchdog Timers).
/// </summary>
public sealed class Esp32RtcControl : IBusDevice, ISignalSource, IResettable
{
    /// <summary>The slow clock is an RC oscillator of about 136 kHz.</summary>
    internal const ulong SlowFrequency = 136_000;

    private const uint SuperWatchdogKey = 0x8F1D_312A;
    private const uint SuperDisable = 1u << 30;
    private const uint SuperAutoFeed = 1u << 31;
    private const uint SystemReset = 1u << 31;
    private const uint CoreReset = 1u << 5;
    private const uint SleepEnable = 1u << 31;
    private const uint PowersDigitalDown = 1u << 31;
    private const uint WakesByTimer = 1u << 3;
    private const uint SleepWakeup = 1;
    private const uint MainTimer = 1u << 10;
    private const uint WatchdogInterrupt = 1 << 3;
    private const ulong WatchdogConfiguration = 0x90;
    private const ulong WatchdogProtection = 0xA8;
    private const ulong SuperConfiguration = 0xAC;
    private const ulong SuperProtection = 0xB0;
    private const ulong InterruptEnable = 0x40;

    private static readonly ulong[] kept = [0x50, 0x54, 0x58, 0x5C, 0xB8, 0xBC, 0xC0, 0xC4];

    private readonly Clock clock;
    private readonly Hart hart;
    private readonly Esp32ResetState resets;
    private readonly Esp32Watchdog watchdog;
    private readonly Action<string> warn;
    private readonly Signal interrupt = new();
    private readonly RegisterFile registers = new(
        new(0x00, 0x1C00_A000, 0x7FFF_FFCF),
        new(0x04, 0, uint.MaxValue),
        new(0x08, 0, 0xFFFF),
        new(0x18, 0, 0x7040_0000),
        new(0x1C, 0x2814_0403, uint.MaxValue),
        new(0x20, 0x0100_0000, 0xFF00_0000),
        new(0x24, 0x0A08_0A08, uint.MaxValue),
        new(0x28, 0x1020_0A08, uint.MaxValue),
        new(0x2C, 0x0000_8000, 0xFF00),
        new(0x30, 0x0A08_0000, 0xFFFF_0000),
        new(0x34, 0x00C4_0000, 0xDFDC_0000),
        new(0x3C, 0x0006_0000, 0xFFFF_8000),
        new(InterruptEnable, 0, 0x0019_860B),
        new(0x60, 0x0006_6C80, 0xC08F_FFFF),
        new(0x64, 0, 0x8000_0000),
        new(0x68, 0, 0xFFFF_F000),
        new(0x6C, 0, 0xE000_0000),
        new(0x70, 0x1158_3218, 0xFFFF_F7DE),
        new(0x74, 0x0040_0000, 0xFFC0_0000),
        new(0x7C, 0x0001_0800, 0x03FF_FDFF),
        new(0x80, 0xA000_0000, 0xF000_7F80),
        new(0x84, 0, 0x0020_0000),
        new(0x88, 0x0055_5010, 0xF87F_F81F),
        new(0x8C, 0xAA80_5080, 0xFFC0_F980),
        new(WatchdogConfiguration, 0x0001_3214, 0xFFFF_FFFF),
        new(0x94, 0x0003_0D40, uint.MaxValue),
        new(0x98, 0x0001_3880, uint.MaxValue),
        new(0x9C, 0xFFF, uint.MaxValue),
        new(0xA0, 0xFFF, uint.MaxValue),
        new(WatchdogProtection, 0, uint.MaxValue),
        new(SuperConfiguration, 0x04B0_0000, 0xCFFE_0000),
        new(SuperProtection, 0, uint.MaxValue),
        new(0xB4, 0, 0xFFF0_0000),
        new(0xD0, 0, 0x3F),
        new(0xD4, 0, uint.MaxValue),
        new(0xD8, 0x43FF_0010, 0x5FFF_FFF0),
        new(0x10C, 7, 7),
        new(0x110, 0, 0xFFFF_FFC0),
        new(0x1FC, 0x0200_7270, 0));

    private uint raw;
    private ulong latched;
    private uint wakeupCause;
    private ClockEvent? alarm;
    private ClockEvent? super;

    internal Esp32RtcControl(Clock clock, Hart hart, Esp32ResetState resets, Action<string> warn)
    {
        this.clock = clock;
        this.hart = hart;
        this.resets = resets;
        this.warn = warn;
        foreach (ulong offset in kept)
            registers.Add(offset, 0);
        watchdog = new Esp32Watchdog(clock, warn)
        {
            Frequency = () => SlowFrequency,
            Configuration = () => registers[WatchdogConfiguration],
            Hold = stage => registers[0x94 + 4 * (ulong)stage],
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

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x10 => (uint)latched,
        0x14 => latched >> 32,
        0x38 => 0x3000 | resets.Cause,
        0x44 => raw,
        0x48 => raw & registers[InterruptEnable],
        0xF8 => wakeupCause,
        _ => registers[offset],
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        bool isLocked = offset is >= WatchdogConfiguration and < WatchdogProtection && registers[WatchdogProtection] != Esp32Watchdog.Key
            || offset == SuperConfiguration && registers[SuperProtection] != SuperWatchdogKey;
        if (isLocked)
            return;
        registers.Store(offset, word);
        switch (offset)
        {
            case 0x00 when (word & SystemReset) != 0:
                resets.Reset(Esp32ResetState.SoftwareSystem);
                break;
            case 0x00 when (word & CoreReset) != 0:
                resets.Reset(Esp32ResetState.SoftwareCore);
                break;
            case 0x08:
                ArmAlarm((word & 1 << 16) != 0);
                break;
            case 0x0C when (word & 1u << 31) != 0:
                latched = clock.Ticks(SlowFrequency);
                break;
            case 0x18 when (word & SleepEnable) != 0:
                Sleep();
                break;
            case 0x4C:
                raw &= ~word;
                break;
            case 0x100:
                registers[InterruptEnable] |= word;
                break;
            case 0x104:
                registers[InterruptEnable] &= ~word;
                break;
            case WatchdogConfiguration:
                watchdog.Configure();
                break;
            case 0xA4:
                watchdog.Feed();
                break;
            case SuperConfiguration:
                ArmSuper();
                break;
        }

        Refresh();
    }

    /// <summary>What software stored, and the time, outlive every reset but power-on.</summary>
    public void Reset()
    {
        uint[] stored = [.. kept.Select(offset => registers[offset])];
        registers.Reset();
        for (int i = 0; i < kept.Length; i++)
            registers[kept[i]] = stored[i];
        raw = 0;
        alarm?.Cancel();
        watchdog.Configure();
        ArmSuper();
        Refresh();
    }

    private void ArmAlarm(bool isOn)
    {
        alarm?.Cancel();
        if (!isOn)
            return;
        ulong ticks = (ulong)registers[0x08] << 32 | registers[0x04];
        alarm = clock.Schedule(Math.Max(clock.Now + 1, clock.CycleOf(ticks, SlowFrequency)), () =>
        {
            Raise(MainTimer);
            if ((registers[0x18] & SleepEnable) != 0 && (registers[0x3C] >> 15 & WakesByTimer) != 0)
                Wake();
        });
    }

    private void Sleep()
    {
        registers[0x18] |= SleepEnable;
        hart.IsWaiting = true;
        hart.IsStopRequested = true;
    }

    private void Wake()
    {
        registers[0x18] &= ~SleepEnable;
        wakeupCause = WakesByTimer;
        if ((registers[0x88] & PowersDigitalDown) != 0)
        {
            resets.Reset(Esp32ResetState.DeepSleep);
            return;
        }

        hart.IsWaiting = false;
        Raise(SleepWakeup);
    }

    /// <summary>The super watchdog bites after about a second, whatever the program does but feed it or switch it off.</summary>
    private void ArmSuper()
    {
        super?.Cancel();
        if ((registers[SuperConfiguration] & (SuperDisable | SuperAutoFeed)) == 0)
            super = clock.Schedule(clock.Now + clock.Frequency, () => resets.Reset(Esp32ResetState.SuperWatchdog));
    }

    private void Raise(uint interrupts)
    {
        raw |= interrupts;
        Refresh();
    }

    private void Refresh() => interrupt.IsHigh = (raw & registers[InterruptEnable]) != 0;
}
