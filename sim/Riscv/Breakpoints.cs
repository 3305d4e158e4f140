namespace Flint.Sim.Riscv;

/// <summary>Addresses before whose instruction a hart stops. Blocks of decoded instructions end before each.</summary>
public sealed class Breakpoints
{
    private readonly Hart hart;
    private readonly Dictionary<ulong, int> addresses = [];
    private (ulong Address, ulong Retired)? last;

    internal Breakpoints(Hart hart) => this.hart = hart;

    /// <summary>Told of the address, before its instruction runs.</summary>
    public event Action<ulong>? Hit;

    public bool IsEmpty => addresses.Count == 0;

    public bool Contains(ulong address) => addresses.ContainsKey(address);

    /// <summary>May be added several times, and is then to be removed as often.</summary>
    public void Add(ulong address)
    {
        addresses[address] = addresses.GetValueOrDefault(address) + 1;
        hart.ForgetCode();
    }

    public void Remove(ulong address)
    {
        if (!addresses.TryGetValue(address, out int count))
            return;
        if (count > 1)
            addresses[address] = count - 1;
        else
            addresses.Remove(address);
        hart.ForgetCode();
    }

    /// <summary>Whether the hart has to stop where it is. One that is told to go on from there does.</summary>
    internal bool Stops()
    {
        if (!addresses.ContainsKey(hart.Pc) || last == (hart.Pc, hart.Retired))
            return false;
        last = (hart.Pc, hart.Retired);
        hart.IsStopRequested = true;
        Hit?.Invoke(hart.Pc);
        return true;
    }
}
