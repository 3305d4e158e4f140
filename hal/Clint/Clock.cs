using Flint.Runtime;

namespace Flint.Hal.Clint;

/// <summary>The 64-bit machine timer. It never stops and wraps after centuries. (RISC-V privileged specification, 3.2.1: mtime.)</summary>
public static class Clock
{
    private const ulong HalfRange = 0x8000_0000;

    private static Register32 Low => new(Mtime());

    private static Register32 High => new(Mtime() + 4);

    /// <summary>Ticks since reset.</summary>
    public static ulong Ticks()
    {
        // The halves are read one after the other, so a carry in between is seen by reading the high one again.
        while (true)
        {
            uint high = High.Value;
            uint low = Low.Value;
            if (high == High.Value)
                return ((ulong)high << 32) | low;
        }
    }

    /// <summary>Returns when so many ticks have passed.</summary>
    public static void Wait(ulong ticks)
    {
        // Half of the low word's range at a time: the end of a longer part could pass unseen between two reads.
        for (; ticks > HalfRange; ticks -= HalfRange)
            WaitPart((uint)HalfRange);
        WaitPart((uint)ticks);
    }

    private static void WaitPart(uint ticks)
    {
        uint start = Low.Value;
        while (Low.Value - start < ticks)
        {
        }
    }

    [TargetValue("clint.mtime")]
    private static extern nuint Mtime();
}
