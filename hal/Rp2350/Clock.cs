namespace Flint.Hal.Rp2350;

/// <summary>The RISC-V machine timer in SIO, in microseconds. (RP2350 Datasheet, RISC-V platform timer.)</summary>
public static class Clock
{
    /// <summary>Microseconds since reset.</summary>
    public static ulong Ticks()
    {
        ClockTree.Require();
        return Clint.Clock.Ticks();
    }

    /// <summary>Returns when so many microseconds have passed.</summary>
    public static void Wait(ulong ticks)
    {
        ClockTree.Require();
        Clint.Clock.Wait(ticks);
    }

    /// <summary>Sleeps until the clock has reached a tick or an interrupt is pending. Interrupts have to be off.</summary>
    public static void Sleep(ulong until)
    {
        ClockTree.Require();
        Clint.Clock.Sleep(until);
    }
}
