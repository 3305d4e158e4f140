using Flint.Boards;
using Flint.Hal.Clint;
using Flint.Hal.Riscv;
using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>
/// Ways to wait that save power. The FE310 has none that stops its clocks and keeps memory: deep sleep waits for an interrupt, with the core's own clock gated; standby switches all off but what is
/// always on. (FE310-G002 Manual, Power-Management Unit.)
/// </summary>
public static class Sleep
{
    // What pmukey takes to let the next write in.
    private const uint Key = 0x51F15E;

    /// <param name="level">0 and 1 wait for an interrupt, 2 is standby, which the pin dwakeup_n ends where there is no limit.</param>
    /// <param name="milliseconds">When it ends; 0 for by a pin only.</param>
    public static void Enter(int level, int milliseconds)
    {
        using (Interrupts.Mask())
        {
            if (level == 2)
                StandBy((uint)milliseconds);
            else if (milliseconds == 0)
                Instruction.WaitForInterrupt();
            else
                Clock.Sleep(Clock.Ticks() + Rtc.ToTicks((uint)milliseconds));
        }
    }

    private static void StandBy(uint milliseconds)
    {
        if (milliseconds > 0)
            Rtc.SetAlarm(Rtc.ToTicks(milliseconds));
        PMU.pmukey.Value = Key;
        PMU.pmuie.Write(milliseconds > 0 ? new() { rtc = true } : new() { dwakeup = true });
        PMU.pmukey.Value = Key;
        PMU.pmusleep.Write(new() { sleep = true });
        while (true)
        {
        }
    }
}
