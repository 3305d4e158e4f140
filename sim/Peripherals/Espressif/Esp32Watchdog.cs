namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The four stages that the timer groups' watchdogs and the RTC's have alike (ESP32-C3 Technical Reference Manual, Watchdog Timers).</summary>
internal sealed class Esp32Watchdog(Clock clock, Action<string> warn)
{
    /// <summary>What write protection registers must hold for the others to be written.</summary>
    public const uint Key = 0x50D8_3AA1;

    private const uint Enable = 1u << 31;
    private const int StageCount = 4;
    private const uint InterruptAction = 1;

    private int stage;
    private ClockEvent? due;
    private ClockEvent? warning;

    /// <summary>Of the count, in Hz.</summary>
    public required Func<ulong> Frequency { get; init; }

    public required Func<uint> Configuration { get; init; }

    /// <summary>How long a stage lasts, in ticks.</summary>
    public required Func<int, uint> Hold { get; init; }

    /// <summary>Where in the configuration the action of a stage is.</summary>
    public required Func<int, int> ActionShift { get; init; }

    public required uint ActionMask { get; init; }

    public required Action Interrupt { get; init; }

    /// <summary>Resets: 2 the core, 3 the digital system, 4 that and the RTC.</summary>
    public required Action<int> Bite { get; init; }

    /// <summary>The bit of the configuration that lets it run while the chip boots; its first stage then resets the system.</summary>
    public uint BootMode { get; init; }

    private bool IsBooting => (Configuration() & (Enable | BootMode)) == BootMode && BootMode != 0;

    private bool IsOn => (Configuration() & Enable) != 0 || IsBooting;

    public void Feed()
    {
        stage = 0;
        Arm();
    }

    public void Configure() => Feed();

    private void Arm()
    {
        due?.Cancel();
        warning?.Cancel();
        if (!IsOn)
            return;
        ulong frequency = Math.Max(1, Frequency());
        var cycles = (ulong)UInt128.Min(long.MaxValue, (UInt128)Hold(stage) * clock.Frequency / frequency);
        due = clock.Schedule(clock.Now + Math.Max(1, cycles), Expire);
        uint action = Action();
        if (action > InterruptAction && cycles > 10)
            warning = clock.Schedule(clock.Now + cycles - cycles / 10, () => warn("the watchdog resets the chip soon: nine tenths of its time are over and it was not fed"));
    }

    private uint Action()
    {
        const uint SystemReset = 3;
        return IsBooting ? SystemReset : Configuration() >> ActionShift(stage) & ActionMask;
    }

    private void Expire()
    {
        uint action = Action();
        stage = (stage + 1) % StageCount;
        if (action == InterruptAction)
            Interrupt();
        if (action > InterruptAction)
            Bite((int)action);
        else
            Arm();
    }
}
