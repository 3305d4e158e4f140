namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>What the peripherals of an RP2350 have in common: its clocks, its pins, its second core.</summary>
internal sealed class Rp2350Chip
{
    private readonly List<Xh3power> cores = [];

    private Rp2350Chip(SimulatedMachine machine)
    {
        Machine = machine;
        Clocks = new Rp2350ClockTree(machine.Clock);
        Pins = new Rp2350Pins();
        machine.Resetting += _ =>
        {
            Clocks.Reset();
            Pins.Reset();
            SecondCoreHeld?.Invoke();
        };
    }

    /// <summary>Told when core 1 is back in its boot ROM.</summary>
    public event Action? SecondCoreHeld;

    public SimulatedMachine Machine { get; }

    public Clock Clock => Machine.Clock;

    public Rp2350ClockTree Clocks { get; }

    public Rp2350Pins Pins { get; }

    /// <summary>What the watchdog restarts, as PSM has it; nothing when 0.</summary>
    public uint WatchdogSelection { get; set; }

    public static Rp2350Chip Of(SimulatedMachine machine) => machine.Shared(() => new Rp2350Chip(machine));

    /// <summary>Lets the chip sleep while this core and all others do.</summary>
    public void Add(Xh3power core)
    {
        cores.Add(core);
        core.Changed += () => Clocks.Sleep(cores.TrueForAll(each => each.IsReleased));
    }

    public void HoldSecondCore()
    {
        if (Machine.Harts.Count < 2)
            return;
        Machine.Harts[1].IsHeld = true;
        Machine.Harts[1].IsStopRequested = true;
        SecondCoreHeld?.Invoke();
    }
}
