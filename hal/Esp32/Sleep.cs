using Flint.Boards;
using Flint.Hal.Riscv;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>Light sleep, which keeps all, and deep sleep, which ends by a reset and keeps what is in the RTC. (ESP32-C3 Technical Reference Manual: Low-Power Management.)</summary>
public static class Sleep
{
    private const uint WakesByPin = 4;
    private const uint WakesByTimer = 8;

    // In ticks of the RTC: a limit that is nearer than this is over.
    private const ulong Shortest = 8;
    private const uint AlarmOn = 1 << 16;
    private const uint PowersDigitalDown = 1u << 31;
    private const uint Enable = 1u << 31;
    private const uint WokenOrRefused = 3;
    private const uint AllInterrupts = 0x19_860B;

    /// <param name="level">0 waits for an interrupt, 1 is light sleep, 2 deep sleep.</param>
    /// <param name="milliseconds">When it ends; 0 for by an interrupt only, which deep sleep has not.</param>
    public static void Enter(int level, int milliseconds)
    {
        if (level == 0 || (level == 1 && milliseconds == 0))
        {
            Instruction.WaitForInterrupt();
            return;
        }

        ulong end = milliseconds == 0 ? 0 : RtcTimer.Ticks() + ((ulong)(uint)milliseconds * RtcTimer.Frequency / 1000);
        if (level == 1)
        {
            SleepLightly(end);
            return;
        }

        RTC_CNTL.DIG_PWC.Value |= PowersDigitalDown;
        Run(end, milliseconds > 0 ? WakesByTimer : 0);
    }

    private static void SleepLightly(ulong end)
    {
        Span<uint> edges = stackalloc uint[WakingPins.Count];
        // What the pins wait for is no edge meanwhile, which their handler would take it for.
        using (Interrupts.Mask())
        {
            while (!WakingPins.HavePending && RtcTimer.Ticks() + Shortest < end)
            {
                uint levels = WakingPins.Arm(edges);
                if (!WakingPins.HavePending)
                    Run(end, WakesByTimer | WakesByPin);
                WakingPins.Disarm(edges, levels);
            }
        }
    }

    /// <param name="end">By the RTC's timer; 0 for no end.</param>
    private static void Run(ulong end, uint wakesBy)
    {
        if (end > 0)
        {
            RTC_CNTL.SLP_TIMER0.Value = (uint)end;
            RTC_CNTL.INT_CLR_RTC.Value = AllInterrupts;
            RTC_CNTL.SLP_TIMER1.Value = (uint)(end >> 32) | AlarmOn;
        }

        RTC_CNTL.WAKEUP_STATE.Write(new() { WAKEUP_ENA = wakesBy });
        ClockTree.BeforeSleep();
        RTC_CNTL.STATE0.Value |= Enable;
        while ((RTC_CNTL.INT_RAW_RTC.Value & WokenOrRefused) == 0)
        {
        }

        ClockTree.AfterSleep();
    }
}
