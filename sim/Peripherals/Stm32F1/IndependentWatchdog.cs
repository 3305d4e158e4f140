namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>A watchdog with an oscillator of its own, which nothing stops once it runs (GD32VF103 User Manual, Free watchdog timer; CH32V003 Reference Manual, IWDG).</summary>
public sealed class IndependentWatchdog : RegisterDevice
{
    private const uint Unlock = 0x5555;
    private const uint Feed = 0xAAAA;
    private const uint Run = 0xCCCC;

    private readonly SimulatedMachine machine;
    private readonly ulong inputFrequency;
    private readonly Register prescaler;
    private readonly Register reload;
    private ClockEvent? near;
    private ClockEvent? bite;
    private bool isUnlocked;
    private bool isRunning;

    /// <param name="inputFrequency">Of its oscillator, in Hz.</param>
    public IndependentWatchdog(SimulatedMachine machine, string name, ulong inputFrequency)
        : base(machine.Diagnostics, name)
    {
        this.machine = machine;
        this.inputFrequency = inputFrequency;
        Define(0x00, "CTL/CTLR", writable: 0xFFFF, write: Command);
        prescaler = Define(0x04, "PSC/PSCR", writable: 7, write: value => Store(prescaler!, value));
        reload = Define(0x08, "RLD/RLDR", 0xFFF, 0xFFF, write: value => Store(reload!, value));
        Define(0x0C, "STAT/STATR", writable: 0);
    }

    public override void Reset()
    {
        near?.Cancel();
        bite?.Cancel();
        isRunning = isUnlocked = false;
        base.Reset();
    }

    private void Command(uint key)
    {
        isUnlocked = key == Unlock;
        isRunning |= key == Run;
        if (isRunning && key is Feed or Run)
            Restart();
    }

    private void Store(Register register, uint value)
    {
        if (isUnlocked)
            register.Value = value;
        else
            Diagnostics.Tell(DiagnosticKind.WriteToReadOnly, Name, $"a store of 0x{value:X} to {register.Name} of {Name}, which is locked until 0x{Unlock:X} is stored in CTL/CTLR");
    }

    private void Restart()
    {
        near?.Cancel();
        bite?.Cancel();
        Clock clock = machine.Clock;
        ulong ticks = (reload.Value + 1UL) * (4UL << (int)Math.Min(6, prescaler.Value));
        var cycles = (ulong)((UInt128)ticks * clock.Frequency / inputFrequency);
        bite = clock.Schedule(clock.Now + Math.Max(1, cycles), () => machine.RequestReset(ResetReason.Watchdog));
        near = clock.Schedule(clock.Now + Math.Max(1, cycles - cycles / 10), () =>
            Diagnostics.Tell(DiagnosticKind.WatchdogNear, Name, $"{Name} bites in {(cycles / 10) * 1000.0 / clock.Frequency:0.###} ms unless it is fed"));
    }
}
