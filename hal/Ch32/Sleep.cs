using Flint.Boards;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>
/// Ways to wait that save power. The chip's standby keeps memory, so it is the deep sleep here, by the auto-wake-up unit, which counts an oscillator of about 128 kHz.
/// (CH32V003 Reference Manual, PWR.)
/// </summary>
public static class Sleep
{
    private const int Interrupt = 21;
    private const uint Line = 1 << 9;
    private const uint LongestWindow = 63;

    /// <summary>AWUPSC: 128, the oscillator's clocks in a millisecond. The next ones are twice the one before each, but the last two.</summary>
    private const uint Millisecond = 8;

    private const uint Milliseconds80 = 14;
    private const uint Milliseconds480 = 15;

    /// <param name="level">0 waits for an interrupt; 1 is standby, 2 is standby with a reset at its end.</param>
    /// <param name="milliseconds">When it ends; 0 for by a pin only.</param>
    public static void Enter(int level, int milliseconds)
    {
        using (Interrupts.Mask())
        {
            if (level != 0)
                StandBy((uint)milliseconds);
            else if (milliseconds == 0)
                Pfic.Wait(isDeep: false);
            else
                SysTick.Sleep(SysTick.Ticks() + ((uint)milliseconds * SysTick.PerMillisecond));
        }

        if (level == 2)
            Restart();
    }

    private static void StandBy(uint milliseconds)
    {
        RCC.APB1PCENR.PWREN = true;
        PWR.CTLR.PDDS = true;
        if (milliseconds == 0)
        {
            Stop();
            return;
        }

        RCC.RSTSCKR.LSION = true;
        while (!RCC.RSTSCKR.LSIRDY)
        {
        }

        EXTI.FTENR.Value |= Line;
        EXTI.INTENR.Value |= Line;
        Pfic.Enable(Interrupt);
        while (milliseconds > 0 && SleepsPart(ref milliseconds))
        {
        }

        Pfic.Disable(Interrupt);
        EXTI.INTENR.Value &= ~Line;
    }

    /// <summary>Sleeps as many of the smallest units as reach far enough, or as fit the unit's window.</summary>
    /// <returns>False when something else has woken the core, nobody knows when.</returns>
    private static bool SleepsPart(ref uint left)
    {
        uint prescaler = Millisecond;
        uint unit = 1;
        for (uint reach = LongestWindow; prescaler < Milliseconds480 && left > reach; reach = unit * LongestWindow)
        {
            prescaler++;
            unit = prescaler == Milliseconds480 ? 480 : prescaler == Milliseconds80 ? 80 : unit * 2;
        }

        uint window = 0;
        uint slept = 0;
        for (; window < LongestWindow && left >= unit; left -= unit, slept += unit)
            window++;
        PWR.AWUPSC.Value = prescaler;
        PWR.AWUAPR.Value = window;
        PWR.AWUCSR.AWUEN = true;
        Stop();
        PWR.AWUCSR.AWUEN = false;
        if ((EXTI.INTFR.Value & Line) == 0)
            return false;
        EXTI.INTFR.Value = Line;
        Pfic.ClearPending(Interrupt);
        SysTick.Advance(slept * SysTick.PerMillisecond);
        return true;
    }

    /// <summary>The chip wakes with its oscillator undivided or divided, but without the PLL.</summary>
    private static void Stop()
    {
        // What interrupts is an event, too: nothing else wakes from this sleep.
        EXTI.EVENR.Value = EXTI.INTENR.Value;
        Pfic.Wait(isDeep: true);
        ClockTree.Start();
    }

    /// <summary>By the window watchdog, which a counter below its half lets bite at once. Nothing else uses it, so it tells of the standby.</summary>
    private static void Restart()
    {
        RCC.APB1PCENR.WWDGEN = true;
        WWDG.CTLR.Write(new() { WDGA = true });
        while (true)
        {
        }
    }
}
