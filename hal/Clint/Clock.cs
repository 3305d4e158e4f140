using Flint.Hal.Riscv;
using Flint.Runtime;

namespace Flint.Hal.Clint;

/// <summary>The 64-bit machine timer. It never stops and wraps after centuries. (RISC-V privileged specification, 3.2.1: mtime.)</summary>
public static class Clock
{
    private const ulong HalfRange = 0x8000_0000;

    private const nuint TimerInterrupt = 1 << 7;

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

    /// <summary>
    /// Sleeps until the clock has reached a tick or an interrupt is pending. Interrupts have to be off. The compare register and its interrupt are as before
    /// when it returns, so a program can use them, too.
    /// </summary>
    public static void Sleep(ulong until) => Sleep(until, (Csr.ReadMie() & TimerInterrupt) != 0);

    /// <inheritdoc cref="Sleep(ulong)"/>
    /// <param name="isInUse">Whether the program lets the timer's interrupt in.</param>
    internal static void Sleep(ulong until, bool isInUse)
    {
        ulong before = ((ulong)new Register32(Compare() + 4).Value << 32) | new Register32(Compare()).Value;
        if (!isInUse || until < before)
            WriteCompare(until);
        Csr.SetMie(TimerInterrupt);
        Instruction.WaitForInterrupt();
        if (isInUse)
            WriteCompare(before);
        else
            Csr.ClearMie(TimerInterrupt);
    }

    private static void WriteCompare(ulong value)
    {
        var low = new Register32(Compare());
        var high = new Register32(Compare() + 4);
        // No value smaller than both the old and the new one is there in between.
        high.Write(uint.MaxValue);
        low.Write((uint)value);
        high.Write((uint)(value >> 32));
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

    [TargetValue("clint.mtimecmp")]
    private static extern nuint Compare();
}
