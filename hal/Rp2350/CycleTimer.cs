using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>TIMER1, which counts the cycles of clk_sys: the finest clock of the chip that goes on while the core sleeps. (RP2350 Datasheet, System timers.)</summary>
internal static class CycleTimer
{
    /// <summary>Cycles; wraps.</summary>
    public static uint Now => TIMER1.TIMERAWL.Value;

    public static void Start()
    {
        ClockTree.Require();
        PeripheralResets.Release(PeripheralResets.Timer1);
        TIMER1.SOURCE.Value = 1;
    }

    /// <summary>Lets an alarm come so many cycles from now.</summary>
    public static void SetAlarm(int alarm, uint cycles)
    {
        uint at = Now + cycles;
        SetAlarmAt(alarm, at);
        // It comes when the counter is equal to it: a moment that is over by now would be a round later.
        while ((int)(Now - at) >= 0 && (TIMER1.ARMED.Value >> alarm & 1) != 0)
        {
            at = Now + cycles;
            SetAlarmAt(alarm, at);
        }
    }

    public static void Disarm(int alarm) => TIMER1.ARMED.Value = 1u << alarm;

    private static void SetAlarmAt(int alarm, uint at)
    {
        if (alarm == 0)
            TIMER1.ALARM0.Value = at;
        else
            TIMER1.ALARM1.Value = at;
    }
}
