using Flint.Runtime;

namespace Flint.Hal.Clint;

/// <summary>The moment from which the machine timer's interrupt waits. (RISC-V privileged specification, 3.2.1: mtimecmp.)</summary>
public static class Alarm
{
    private static Register32 Low => new(Mtimecmp());

    private static Register32 High => new(Mtimecmp() + 4);

    /// <summary>Sets it to a count of <see cref="Clock.Ticks"/>; one in the future ends a waiting interrupt.</summary>
    public static void Set(ulong ticks)
    {
        // In the order that never lets an earlier moment appear between the writes.
        High.Write(uint.MaxValue);
        Low.Write((uint)ticks);
        High.Write((uint)(ticks >> 32));
    }

    /// <summary>Sets it as far ahead as can be.</summary>
    public static void Clear() => High.Write(uint.MaxValue);

    [TargetValue("clint.mtimecmp")]
    private static extern nuint Mtimecmp();
}
