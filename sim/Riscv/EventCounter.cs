namespace Flint.Sim.Riscv;

/// <summary>A counter that software can write and stop (RISC-V Privileged Architecture, Hardware Performance Monitor and mcountinhibit).</summary>
/// <param name="source">What it counts, before the instruction that asks.</param>
internal sealed class EventCounter(Func<ulong> source)
{
    private ulong offset;
    private ulong? stoppedAt;

    /// <summary>What an instruction reads. What one writes, the next one reads: the write itself is not counted.</summary>
    public ulong Value
    {
        get => stoppedAt ?? source() - offset;
        set
        {
            if (stoppedAt is null)
                offset = source() + 1 - value;
            else
                stoppedAt = value;
        }
    }

    /// <summary>Whether it stands still from the next instruction on.</summary>
    public bool IsInhibited
    {
        get => stoppedAt is not null;
        set
        {
            if (value == IsInhibited)
                return;
            ulong reached = Value;
            stoppedAt = value ? reached + 1 : null;
            if (!value)
                Value = reached;
        }
    }
}
