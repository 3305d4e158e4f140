namespace Flint.Sim.Peripherals.Espressif;

/// <summary>A general-purpose timer of 54 bits and a watchdog of four stages (ESP32-C3 Technical Reference Manual, Timer Group and Watchdog Timers).</summary>
/// <remarks>Outputs: 0 the timer's interrupt, 1 the watchdog's.</remarks>
public sealed class Esp32TimerGroup : IBusDevice, ISignalSource, IResettable
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

    private readonly Clock clock;
    private readonly ulong crystalFrequency;
    private readonly ClockSignal bus;
    private readonly Esp32Watchdog watchdog;
    private readonly Signal timerInterrupt = new();
    private readonly Signal watchdogInterrupt = new();
    private readonly RegisterFile registers = new(
        new(0x00, 0x6000_2000, 0xFFFF_E600),
        new(0x10, 0, uint.MaxValue),
        new(0x14, 0, 0x3F_FFFF),
        new(0x18, 0, uint.MaxValue),
        new(0x1C, 0, 0x3F_FFFF),
        new(WatchdogConfiguration, 0x0004_C000, 0xFFBF_F000),
        new(0x4C, 0x0001_0000, 0xFFFF_0000),
        new(0x50, 0x018C_BA80, uint.MaxValue),
        new(0x54, 0x07FF_FFFF, uint.MaxValue),
        new(0x58, 0x000F_FFFF, uint.MaxValue),
        new(0x5C, 0x000F_FFFF, uint.MaxValue),
        new(WriteProtection, Esp32Watchdog.Key, uint.MaxValue),
        new(0x68, 0x0001_3000, 0xFFFF_7000),
        new(InterruptEnable, 0, 3),
        new(0x80, 0xFFFF_FF98, 0xFFFF_FFF8),
        new(0xF8, 0x0200_6191, 0),
        new(0xFC, 0x6000_0000, 0xE000_0000));

    private ulong countAtStart;
    private ulong startedAt;
    private ulong latched;
    private uint raw;
    private ClockEvent? alarm;

    /// <param name="crystalFrequency">In Hz.</param>
    /// <param name="bus">The clock of the peripheral bus.</param>
    /// <param name="guardsBoot">Whether its watchdog runs since reset.</param>
    public Esp32TimerGroup(Clock clock, ulong crystalFrequency, ClockSignal bus, bool guardsBoot, Action<int> bite, Action<string> warn)
    {
        this.clock = clock;
        this.crystalFrequency = crystalFrequency;
        this.bus = bus;
        watchdog = new Esp32Watchdog(clock, warn)
        {
            Frequency = () => crystalFrequency / Math.Max(1, registers[0x4C] >> 16),
            Configuration = () => registers[WatchdogConfiguration],
            Hold = stage => registers[0x50 + 4 * (ulong)stage],
            ActionShift = stage => 29 - 2 * stage,
            ActionMask = 3,
            Interrupt = () =>
            {
                raw |= 2;
                Refresh();
            },
            Bite = bite,
            BootMode = guardsBoot ? 1u << 14 : 0,
        };
        watchdog.Configure();
    }

    private ulong Frequency => ((registers[0] & UsesCrystal) != 0 ? crystalFrequency : bus.Hertz) / Divider;

    private ulong Divider => (registers[0] >> 13 & 0xFFFF) is var divider && divider == 0 ? 65536 : Math.Max(2, divider);

    private ulong Count
    {
        get
        {
            if ((registers[0] & Enable) == 0)
                return countAtStart;
            ulong passed = (ulong)((UInt128)(clock.Now - startedAt) * Frequency / clock.Frequency);
            return ((registers[0] & Increase) != 0 ? countAtStart + passed : countAtStart - passed) & Mask;
        }
    }

    public Signal? Output(string? name, int number) => number == 0 ? timerInterrupt : number == 1 ? watchdogInterrupt : null;

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x04 => (uint)latched,
        0x08 => latched >> 32,
        0x74 => raw,
        0x78 => raw & registers[InterruptEnable],
        _ => registers[offset],
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        bool isWatchdog = offset is >= WatchdogConfiguration and < WriteProtection;
        if (isWatchdog && registers[WriteProtection] != Esp32Watchdog.Key)
            return;
        switch (offset)
        {
            case 0x00:
                SetCount(Count);
                registers.Store(offset, word);
                break;
            case 0x0C:
                latched = Count;
                break;
            case 0x20:
                SetCount((ulong)registers[0x1C] << 32 | registers[0x18]);
                break;
            case 0x60:
                watchdog.Feed();
                break;
            case 0x7C:
                raw &= ~word;
                break;
            default:
                registers.Store(offset, word);
                break;
        }

        if (offset is >= WatchdogConfiguration and < 0x60)
            watchdog.Configure();
        Arm();
        Refresh();
    }

    public void Reset()
    {
        registers.Reset();
        SetCount(0);
        latched = 0;
        raw = 0;
        watchdog.Configure();
        Arm();
        Refresh();
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
        if ((registers[0] & (Enable | AlarmEnable)) != (Enable | AlarmEnable))
            return;
        ulong at = (ulong)registers[0x14] << 32 | registers[0x10];
        ulong left = ((registers[0] & Increase) != 0 ? at - Count : Count - at) & Mask;
        UInt128 cycles = ((UInt128)left * clock.Frequency + Frequency - 1) / Frequency;
        if (cycles > long.MaxValue)
            return;
        alarm = clock.Schedule(clock.Now + Math.Max(1, (ulong)cycles), () =>
        {
            raw |= 1;
            // The alarm switches itself off; a handler that wants another switches it on again.
            registers[0] &= ~AlarmEnable;
            if ((registers[0] & AutoReload) != 0)
                SetCount((ulong)registers[0x1C] << 32 | registers[0x18]);
            Refresh();
        });
    }

    private void Refresh()
    {
        uint requests = raw & registers[InterruptEnable];
        timerInterrupt.IsHigh = (requests & 1) != 0;
        watchdogInterrupt.IsHigh = (requests & 2) != 0;
    }
}
