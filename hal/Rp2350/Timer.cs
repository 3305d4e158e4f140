using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace Flint.Hal.Rp2350;

/// <summary>Periodic interrupts of the four alarms of TIMER0, which counts microseconds. (RP2350 Datasheet, System timers.)</summary>
public static class Timer
{
    private const nuint Address = 0x400B0000;
    private const int AlarmCount = 4;

    private static Alarms s_periods;
    private static Alarms s_next;

    /// <summary>TIMERAWL.</summary>
    private static Register32 Now => new(Address + 0x28);

    /// <summary>ARMED: writing a one disarms.</summary>
    private static Register32 Armed => new(Address + 0x20);

    /// <summary>INTR: writing a one forgets an alarm.</summary>
    private static Register32 Raw => new(Address + 0x3C);

    /// <summary>INTE.</summary>
    private static SharedRegister32 Enabled => new(Address + 0x40);

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
        s_next[timer] = Now.Value + (uint)microseconds;
        Raw.Write(1u << timer);
        Enabled.Set(1u << timer);
        InterruptController.EnableLine(timer);
        Alarm(timer).Write(s_next[timer]);
    }

    public static void Stop(int timer)
    {
        Enabled.Clear(1u << timer);
        Armed.Write(1u << timer);
    }

    [Interrupt("Timer0_0")]
    [Interrupt("Timer0_1")]
    [Interrupt("Timer0_2")]
    [Interrupt("Timer0_3")]
    private static void OnAlarm()
    {
        uint status = new Register32(Address + 0x48).Value;
        for (int timer = 0; timer < AlarmCount; timer++)
        {
            if ((status >> timer & 1) == 0)
                continue;
            Raw.Write(1u << timer);
            // An alarm comes when the counter is equal to it: one in the past would be too late by an hour.
            do
            {
                TimerEvents.Raise(timer);
                s_next[timer] += s_periods[timer];
                Alarm(timer).Write(s_next[timer]);
            }
            while ((int)(s_next[timer] - Now.Value) <= 0 && Armed.HasAny(1u << timer));
        }
    }

    private static Register32 Alarm(int timer) => new(Address + 0x10 + (4 * (nuint)(uint)timer));

    [InlineArray(AlarmCount)]
    private struct Alarms
    {
        private uint _first;
    }
}
