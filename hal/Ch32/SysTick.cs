using Flint.Runtime;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>
/// The core's counter of 32 bits, as the clock: an eighth of the core's frequency. Its upper half is kept in memory and counts when <see cref="Ticks"/> sees that the counter has
/// come round, so a program has to call that once in 2^32 ticks, or to sleep. (CH32V003 Reference Manual, SysTick.)
/// </summary>
public static class SysTick
{
    private const int Interrupt = 12;
    private const uint HalfRange = 0x8000_0000;

    private static uint s_last;
    private static uint s_high;

    /// <summary>Ticks in a millisecond.</summary>
    internal static uint PerMillisecond => Frequency() / 1000;

    [RunAtStartup]
    public static void Start() => PFIC.STK_CTLR.Write(new() { STE = true });

    /// <summary>Ticks since reset.</summary>
    public static ulong Ticks()
    {
        using (Boards.Interrupts.Mask())
        {
            uint now = PFIC.STK_CNTL.Value;
            if (now < s_last)
                s_high++;
            s_last = now;
            return ((ulong)s_high << 32) | now;
        }
    }

    /// <summary>Returns when so many ticks have passed.</summary>
    public static void Wait(ulong ticks)
    {
        // Half of the counter's range at a time: the end of a longer part could pass unseen between two reads.
        for (; ticks > HalfRange; ticks -= HalfRange)
            WaitPart(HalfRange);
        WaitPart((uint)ticks);
    }

    /// <summary>Sleeps until the clock has reached a tick or an interrupt is pending. Interrupts have to be off.</summary>
    public static void Sleep(ulong until)
    {
        ulong now = Ticks();
        if (until <= now)
            return;
        PFIC.STK_CMPLR.Value = (uint)now + (uint)Math.Min(until - now, HalfRange);
        PFIC.STK_SR.Value = 0;
        PFIC.STK_CTLR.Write(new() { STE = true, STIE = true });
        Pfic.Enable(Interrupt);
        // The tick may have passed before its interrupt was on.
        if (PFIC.STK_CNTL.Value - (uint)now < (uint)Math.Min(until - now, HalfRange))
            Pfic.Wait(isDeep: false);
        Pfic.Disable(Interrupt);
        Start();
        PFIC.STK_SR.Value = 0;
        Pfic.ClearPending(Interrupt);
    }

    /// <summary>Puts the clock forward, by less than it counts: it stands still while the chip's clocks do.</summary>
    internal static void Advance(uint ticks)
    {
        Ticks();
        PFIC.STK_CNTL.Value += ticks;
        Ticks();
    }

    private static void WaitPart(uint ticks)
    {
        uint start = PFIC.STK_CNTL.Value;
        while (PFIC.STK_CNTL.Value - start < ticks)
        {
        }
    }

    [TargetValue("clock.frequency")]
    private static extern uint Frequency();
}
