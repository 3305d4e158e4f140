using System.Runtime.CompilerServices;
using Flint.Registers.Rp2350;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>Periodic interrupts of the four alarms of TIMER0, which counts microseconds. (RP2350 Datasheet, System timers.)</summary>
public static class Timer
{
    private const int AlarmCount = 4;

    private static Alarms s_periods;
    private static Alarms s_next;

    /// <exception cref="ArgumentOutOfRangeException">There is no timer of that number, or the period is too short to be kept.</exception>
    public static void Start(int timer, int microseconds)
    {
        const int ShortestPeriod = 5;
        if ((uint)timer >= AlarmCount)
            throw new ArgumentOutOfRangeException(nameof(timer), "the timers are 0 to 3");
        if (microseconds < ShortestPeriod)
            throw new ArgumentOutOfRangeException(nameof(microseconds), "the timer cannot make that period");
        ClockTree.Require();
        PeripheralResets.Release(PeripheralResets.Timer0);
        s_periods[timer] = (uint)microseconds;
        s_next[timer] = TIMER0.TIMERAWL.Value + (uint)microseconds;
        TIMER0.INTR.Value = 1u << timer;
        TIMER0.INTE.Set(1u << timer);
        InterruptController.EnableLine(timer);
        Volatile.Write(ref Alarm(timer), s_next[timer]);
    }

    public static void Stop(int timer)
    {
        TIMER0.INTE.Clear(1u << timer);
        TIMER0.ARMED.Value = 1u << timer;
    }

    [Interrupt("Timer0_0")]
    [Interrupt("Timer0_1")]
    [Interrupt("Timer0_2")]
    [Interrupt("Timer0_3")]
    private static void OnAlarm()
    {
        uint status = TIMER0.INTS.Value;
        for (int timer = 0; timer < AlarmCount; timer++)
        {
            if ((status >> timer & 1) == 0)
                continue;
            TIMER0.INTR.Value = 1u << timer;
            // An alarm comes when the counter is equal to it: one in the past would be too late by an hour.
            do
            {
                TimerEvents.Raise(timer);
                s_next[timer] += s_periods[timer];
                Volatile.Write(ref Alarm(timer), s_next[timer]);
            }
            while ((int)(s_next[timer] - TIMER0.TIMERAWL.Value) <= 0 && (TIMER0.ARMED.Value & 1u << timer) != 0);
        }
    }

    private static ref uint Alarm(int timer) => ref Unsafe.Add(ref Unsafe.As<TimerRegisters.Alarm0Register, uint>(ref TIMER0.ALARM0), timer);

    [InlineArray(AlarmCount)]
    private struct Alarms
    {
        private uint _first;
    }
}
