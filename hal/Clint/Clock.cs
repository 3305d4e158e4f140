using Flint.Runtime;

namespace Flint.Hal.Clint;

/// <summary>The 64-bit machine timer. It never stops and wraps after centuries. (RISC-V privileged specification, 3.2.1: mtime.)</summary>
public static class Clock
{
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
        for (uint rounds = (uint)(ticks >> 32); rounds != 0; rounds--)
            WaitLow(uint.MaxValue);
        WaitLow((uint)ticks);
    }

    /// <summary>The low half alone tells waits below 2^32 ticks.</summary>
    private static void WaitLow(uint ticks)
    {
        uint start = Low.Value;
        while (Low.Value - start < ticks)
        {
        }
    }

    [TargetValue("clint.mtime")]
    private static extern nuint Mtime();
}
