using Flint.Hal.Plic;
using Flint.Registers.Fe310;
using Flint.Runtime;

namespace Flint.Hal.SiFive;

/// <summary>The counters of PWM1 and PWM2 as periodic timers 1 and 2, for which the unit then has no outputs.</summary>
public static class Timer
{
    private const int Microseconds = 1_000_000;

    /// <exception cref="ArgumentOutOfRangeException">There is no such timer, or it cannot make that period.</exception>
    public static void Start(int timer, int microseconds)
    {
        if (timer is not (1 or 2))
            throw new ArgumentOutOfRangeException(nameof(timer), "the timers are 1 and 2");
        ulong cycles = (ulong)ClockTree.Frequency * (uint)microseconds / Microseconds;
        if (cycles is < 2 or > (ulong)ushort.MaxValue << Pwm.GreatestScale)
            throw new ArgumentOutOfRangeException(nameof(microseconds), "the timer cannot make that period");
        int scale = 0;
        while (Pwm.Steps((uint)cycles, scale) > ushort.MaxValue)
            scale++;
        PwmRegisters registers = Pwm.Registers(timer);
        registers.cfg.Value = 0;
        registers.cmp0.Value = Pwm.Steps((uint)cycles, scale);
        registers.cmp1.Value = uint.MaxValue;
        registers.cmp2.Value = uint.MaxValue;
        registers.cmp3.Value = uint.MaxValue;
        registers.count.Value = 0;
        registers.cfg.Write(new() { scale = (uint)scale, zerocmp = true, sticky = true, enalways = true });
        if (timer == 1)
            Timer1.Enable();
        else
            Timer2.Enable();
    }

    public static void Stop(int timer)
    {
        Pwm.Registers(timer).cfg.Value = 0;
        Controller.Disable(11 | (timer == 1 ? 44 : 48) << 8);
    }

    private static void OnMatch(int timer)
    {
        Pwm.Registers(timer).cfg.cmp0ip = false;
        TimerEvents.Raise(timer);
    }

    private static class Timer1
    {
        public static void Enable() => Controller.Enable(11 | 44 << 8);

        [Interrupt("Pwm1_0")]
        private static void OnInterrupt() => OnMatch(1);
    }

    private static class Timer2
    {
        public static void Enable() => Controller.Enable(11 | 48 << 8);

        [Interrupt("Pwm2_0")]
        private static void OnInterrupt() => OnMatch(2);
    }
}
