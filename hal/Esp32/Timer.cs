using Flint.Registers.Esp32c3;
using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The timers of the two timer groups, 0 and 1, a tick a microsecond. (ESP32-C3 Technical Reference Manual: Timer Group.)</summary>
public static class Timer
{
    // Of T0CONFIG: on, counts up, begins anew at the alarm, which is on; the crystal's 40 MHz divided by 40.
    private const uint Periodic = 1u << 31 | 1 << 30 | 1 << 29 | 1 << 10 | 1 << 9 | 40 << 13;

    /// <exception cref="ArgumentOutOfRangeException">There is no such timer, or the period is below 2 microseconds.</exception>
    public static void Start(int timer, int microseconds)
    {
        if (timer is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(timer), "the timers are 0 and 1");
        if (microseconds < 2)
            throw new ArgumentOutOfRangeException(nameof(microseconds), "the timer cannot make that period");
        PeripheralClocks.Enable(timer == 0 ? PeripheralClocks.TimerGroup0 : PeripheralClocks.TimerGroup1);
        TimgRegisters group = Group(timer);
        group.T0CONFIG.Value = 0;
        group.T0ALARMLO.Value = (uint)microseconds;
        group.T0ALARMHI.Value = 0;
        group.T0LOADLO.Value = 0;
        group.T0LOADHI.Value = 0;
        group.T0LOAD.Value = 1;
        group.INT_CLR_TIMERS.Value = 1;
        group.INT_ENA_TIMERS.Value = 1;
        group.T0CONFIG.Value = Periodic;
        if (timer == 0)
            Timer0.Enable();
        else
            Timer1.Enable();
    }

    public static void Stop(int timer)
    {
        Group(timer).T0CONFIG.Value = 0;
        Group(timer).INT_ENA_TIMERS.Value = 0;
    }

    private static TimgRegisters Group(int timer) => timer == 0 ? TIMG0 : TIMG1;

    /// <summary>An alarm switches itself off.</summary>
    private static void OnAlarm(int timer)
    {
        Group(timer).INT_CLR_TIMERS.Value = 1;
        Group(timer).T0CONFIG.Value = Periodic;
        TimerEvents.Raise(timer);
    }

    private static class Timer0
    {
        public static void Enable() => InterruptMatrix.Enable((32 << 8) | 12);

        [Interrupt("Timer0")]
        private static void OnInterrupt() => OnAlarm(0);
    }

    private static class Timer1
    {
        public static void Enable() => InterruptMatrix.Enable((34 << 8) | 14);

        [Interrupt("Timer1")]
        private static void OnInterrupt() => OnAlarm(1);
    }
}
