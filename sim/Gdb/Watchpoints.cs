namespace Flint.Sim.Gdb;

/// <summary>Stops a machine after an instruction that reads or writes bytes that are watched.</summary>
internal sealed class Watchpoints(SimulatedMachine machine) : IAccessFilter
{
    private readonly List<Watchpoint> all = [];

    /// <summary>The watchpoint that was hit, until it is taken note of.</summary>
    public Watchpoint? Hit { get; set; }

    public bool IsEmpty => all.Count == 0;

    public void Add(Watchpoint watchpoint)
    {
        if (all.Count == 0)
            machine.AddFilter(this);
        all.Add(watchpoint);
    }

    public void Remove(Watchpoint watchpoint)
    {
        if (all.Remove(watchpoint) && all.Count == 0)
            machine.RemoveFilter(this);
    }

    public bool Refuses(ulong address, int size, bool isWrite) => false;

    public ulong Read(ulong address, int size, ulong value)
    {
        Look(address, size, isWrite: false);
        return value;
    }

    public ulong Write(ulong address, int size, ulong value)
    {
        Look(address, size, isWrite: true);
        return value;
    }

    private void Look(ulong address, int size, bool isWrite)
    {
        foreach (Watchpoint watchpoint in all)
        {
            if (address < watchpoint.Address + watchpoint.Length && watchpoint.Address < address + (ulong)size && watchpoint.Watches(isWrite))
            {
                Hit ??= watchpoint;
                machine.Stop();
            }
        }
    }
}

/// <param name="Kind">As GDB numbers them: 2 for writes, 3 for reads, 4 for both.</param>
/// <param name="Length">In bytes.</param>
internal sealed record Watchpoint(int Kind, ulong Address, ulong Length)
{
    /// <summary>What the stop is called.</summary>
    public string Name => Kind switch { 2 => "watch", 3 => "rwatch", _ => "awatch" };

    public bool Watches(bool isWrite) => Kind == 4 || isWrite == (Kind == 2);
}
