using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Wch;

/// <summary>
/// Power control: in standby, while the core waits in its deep sleep, the oscillators are off, memory and registers stay; and a counter of the low-speed oscillator that gives an edge on its
/// output once a period (CH32V003 Reference Manual, PWR).
/// </summary>
public sealed class Pwr : RegisterDevice, ISignalSource
{
    private const uint Standby = 1 << 1;
    private const uint CounterEnable = 1 << 1;
    private const uint WindowMask = 0x3F;

    private readonly Clock clock;
    private readonly ChipClocks clocks;
    private readonly ulong frequency;
    private readonly Signal output = new();
    private readonly Register control;
    private readonly Register counter;
    private readonly Register window;
    private readonly Register prescaler;
    private ClockEvent? due;

    /// <param name="frequency">Of the low-speed oscillator, in Hz.</param>
    internal Pwr(SimulatedMachine machine, ChipClocks clocks, string name, ulong frequency)
        : base(machine.Diagnostics, name)
    {
        clock = machine.Clock;
        this.clocks = clocks;
        this.frequency = frequency;
        control = Define(0x00, "PWR_CTLR", writable: 0xF2);
        Define(0x04, "PWR_CSR", writable: 0, readOnly: 4);
        counter = Define(0x08, "PWR_AWUCSR", writable: CounterEnable, stored: _ => Arm());
        window = Define(0x0C, "PWR_AWUAPR", WindowMask, WindowMask, stored: _ => Arm());
        prescaler = Define(0x10, "PWR_AWUPSC", writable: 0xF, stored: _ => Arm());
        Hart hart = machine.Hart;
        hart.WaitingChanged += waits => clocks.Stop(waits && hart.SleepsDeeply && control.Has(Standby) && !hart.Csrs.HasWakingInterrupt);
    }

    private ulong Divisor => prescaler.Value switch
    {
        15 => 61440,
        14 => 10240,
        0 => 1,
        var power => 1u << (int)power - 1,
    };

    public Signal? Output(string? name, int number) => number == 0 ? output : null;

    public override void Reset()
    {
        base.Reset();
        Arm();
    }

    private void Arm()
    {
        due?.Cancel();
        due = null;
        if (!counter.Has(CounterEnable))
            return;
        ulong cycles = (ulong)((UInt128)Math.Max(1, window.Value) * Divisor * clock.Frequency / frequency);
        due = clock.Schedule(clock.Now + Math.Max(1, cycles), () =>
        {
            Arm();
            if (!clocks.IsLowSpeedOn)
                return;
            output.IsHigh = true;
            output.IsHigh = false;
        });
    }
}
