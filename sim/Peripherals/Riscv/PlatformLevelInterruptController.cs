namespace Flint.Sim.Peripherals.Riscv;

/// <summary>The PLIC with one context: sources with priorities, of which the hart claims the most urgent (RISC-V Platform-Level Interrupt Controller Specification).</summary>
public sealed class PlatformLevelInterruptController : IBusDevice, IResettable, ISignalSource, ISignalSink
{
    private const ulong PendingStart = 0x1000;
    private const ulong EnableStart = 0x2000;
    private const ulong Threshold = 0x200000;
    private const ulong Claim = 0x200004;

    private readonly Signal output = new();
    private readonly uint[] priorities;
    private readonly bool[] levels;
    private readonly bool[] pending;
    private readonly bool[] claimed;
    private readonly bool[] enabled;
    private readonly uint highestPriority;
    private uint threshold;

    /// <param name="sources">The number of sources, 0 apart, which is none.</param>
    /// <param name="highestPriority">All ones in the bits that a priority has.</param>
    public PlatformLevelInterruptController(int sources, uint highestPriority = 7)
    {
        this.highestPriority = highestPriority;
        priorities = new uint[sources + 1];
        levels = new bool[sources + 1];
        pending = new bool[sources + 1];
        claimed = new bool[sources + 1];
        enabled = new bool[sources + 1];
    }

    public void Reset()
    {
        Array.Clear(priorities);
        Array.Clear(enabled);
        Array.Clear(claimed);
        levels.CopyTo(pending, 0);
        threshold = 0;
        Refresh();
    }

    /// <summary>The only output, whatever number the context has that it belongs to.</summary>
    public Signal? Output(string? name, int number) => output;

    public bool TryConnect(Signal wire, int input)
    {
        if (input < 1 || input >= levels.Length)
            return false;
        wire.Changed += level =>
        {
            levels[input] = level;
            // A source that is being handled becomes pending again when that is complete.
            if (level && !claimed[input])
                pending[input] = true;
            Refresh();
        };
        return true;
    }

    public ulong Read(ulong offset, int size)
    {
        if (offset < PendingStart)
            return offset / 4 < (ulong)priorities.Length ? priorities[offset / 4] : 0;
        if (offset >= EnableStart && offset < EnableStart + 0x80)
            return Bits(enabled, (int)(offset - EnableStart) * 8);
        if (offset >= PendingStart && offset < PendingStart + 0x80)
            return Bits(pending, (int)(offset - PendingStart) * 8);
        return offset == Threshold ? threshold : offset == Claim ? ClaimNext() : 0;
    }

    public void Write(ulong offset, int size, ulong value)
    {
        if (offset < PendingStart)
        {
            if (offset / 4 is > 0 and var source && source < (ulong)priorities.Length)
                priorities[source] = (uint)value & highestPriority;
        }
        else if (offset >= EnableStart && offset < EnableStart + 0x80)
        {
            int first = (int)(offset - EnableStart) * 8;
            for (int i = 0; i < 32 && first + i < enabled.Length; i++)
                enabled[first + i] = first + i != 0 && (value >> i & 1) != 0;
        }
        else if (offset == Threshold)
        {
            threshold = (uint)value & highestPriority;
        }
        else if (offset == Claim && value < (ulong)claimed.Length)
        {
            claimed[value] = false;
            pending[value] |= levels[value];
        }

        Refresh();
    }

    private ulong ClaimNext()
    {
        int source = MostUrgent(0);
        if (source == 0)
            return 0;
        pending[source] = false;
        claimed[source] = true;
        Refresh();
        return (ulong)source;
    }

    /// <summary>The lowest number wins among equals; 0 when none is above the threshold.</summary>
    private int MostUrgent(uint above)
    {
        int best = 0;
        for (int i = 1; i < pending.Length; i++)
        {
            if (pending[i] && enabled[i] && priorities[i] > above && (best == 0 || priorities[i] > priorities[best]))
                best = i;
        }

        return best;
    }

    private void Refresh() => output.IsHigh = MostUrgent(threshold) != 0;

    private static ulong Bits(bool[] values, int first)
    {
        ulong result = 0;
        for (int i = 0; i < 32 && first + i < values.Length; i++)
            result |= values[first + i] ? 1UL << i : 0;
        return result;
    }
}
