using Flint.Boards;
using Flint.Hal.Riscv;
using Flint.Runtime;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>
/// Ways to wait that save power. The alarm that ends the deeper ones comes with a full second of the real-time clock: what is left of the time after deep sleep is slept with the clocks on, and
/// standby lasts up to a second longer. (GD32VF103 User Manual, Power management unit.)
/// </summary>
public static class Sleep
{
    private const int Interrupts0To86 = 87;

    /// <param name="level">0 waits for an interrupt; 1 is deep sleep, 2 standby, which an edge of the wake-up pin PA0 ends where there is no limit.</param>
    /// <param name="milliseconds">When it ends; 0 for by a pin only.</param>
    public static void Enter(int level, int milliseconds)
    {
        using (Interrupts.Mask())
        {
            if (level == 0)
                Wait(milliseconds);
            else
                Sink(level == 2, milliseconds);
        }
    }

    private static void Wait(int milliseconds)
    {
        if (milliseconds == 0)
            Instruction.WaitForInterrupt();
        else
            MachineTimer.Sleep(Clint.Clock.Ticks() + ((ulong)(uint)milliseconds * (Frequency() / 1000)));
    }

    private static void Sink(bool isStandby, int milliseconds)
    {
        ulong start = Rtc.Ticks();
        ulong end = start + (((ulong)(uint)milliseconds << Rtc.FrequencyBits) / 1000);
        if (isStandby)
            StandBy(milliseconds > 0 ? (uint)((end >> Rtc.FrequencyBits) + 1) : 0);
        if (milliseconds == 0)
        {
            Stop();
            return;
        }

        var second = (uint)(end >> Rtc.FrequencyBits);
        if (second != start >> Rtc.FrequencyBits)
        {
            Alarm.Set(second);
            // It does not come when its second began before it was set.
            if (Rtc.Read() < second)
                Stop();
            Alarm.Clear();
        }

        ulong now = Rtc.Ticks();
        if (now < end)
            MachineTimer.Sleep(Clint.Clock.Ticks() + ToClock(end - now));
    }

    /// <summary>The program's clock goes on by the real-time clock afterwards.</summary>
    private static void Stop()
    {
        ulong start = Rtc.Ticks();
        ulong before = Clint.Clock.Ticks();
        PMU.CTL.Write(PMU.CTL.Read() with { STBMOD = false, LDOLP = true });
        Csr.WriteSleepvalue(1);
        Instruction.WaitForInterrupt();
        Csr.WriteSleepvalue(0);
        ClockTree.Restore();
        Rtc.Synchronize();
        MachineTimer.Set(before + ToClock(Rtc.Ticks() - start));
    }

    /// <param name="alarm">In seconds of the real-time clock; 0 for none.</param>
    private static void StandBy(uint alarm)
    {
        if (alarm != 0)
            Rtc.SetAlarm(alarm);
        else
            PMU.CS.WUPEN = true;
        // One that waits would keep the core awake.
        for (int i = 0; i < Interrupts0To86; i++)
            Eclic.Disable(i);
        PMU.CTL.Write(new() { STBMOD = true, WURST = true });
        Csr.WriteSleepvalue(1);
        while (true)
            Instruction.WaitForInterrupt();
    }

    /// <summary>Ticks of the program's clock in those of the real-time clock.</summary>
    private static ulong ToClock(ulong ticks) =>
        ((ticks >> Rtc.FrequencyBits) * Frequency()) + (((ticks & ((1 << Rtc.FrequencyBits) - 1)) * Frequency()) >> Rtc.FrequencyBits);

    [TargetValue("clock.frequency")]
    private static extern uint Frequency();

    private static class Alarm
    {
        private const uint Line = 1 << 17;
        private const int Interrupt = 60;

        public static void Set(uint seconds)
        {
            EXTI.PD.Value = Line;
            EXTI.RTEN.RTEN17 = true;
            EXTI.INTEN.INTEN17 = true;
            Eclic.Enable(Interrupt);
            Rtc.SetAlarm(seconds);
        }

        public static void Clear()
        {
            EXTI.INTEN.INTEN17 = false;
            Rtc.ClearAlarm();
            EXTI.PD.Value = Line;
        }

        // Interrupts are masked until it has been cleared. But a core of a program without a handler does not listen to the ECLIC.
        [Interrupt("RtcAlarm")]
        private static void OnAlarm() => Clear();
    }
}
