using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>TIMER5 and TIMER6 as periodic timers, which can do nothing else.</summary>
public static class Timer
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such timer, or it cannot make that period.</exception>
    public static void Start(int timer, int microseconds)
    {
        if (timer is not (5 or 6))
            throw new ArgumentOutOfRangeException(nameof(timer), "the periodic timers are 5 and 6");
        Open(timer);
        Timers.Start(Registers(timer), ClockTree.Frequency, microseconds);
        if (timer == 5)
            Timer5.Enable();
        else
            Timer6.Enable();
    }

    public static void Stop(int timer) => Timers.Stop(Registers(timer));

    internal static void Open(int timer)
    {
        Boards.Interrupts.Masked masked = Boards.Interrupts.Mask();
        if (timer == 0)
            RCU.APB2EN.TIMER0EN = true;
        else
            RCU.APB1EN.Value |= 1u << (timer - 1);
        masked.Dispose();
    }

    internal static TimerRegisters Registers(int timer) => new(timer == 0 ? 0x4001_2C00 : 0x4000_0000 + ((nuint)(uint)(timer - 1) * 0x400));

    private static void OnUpdate(int timer)
    {
        Registers(timer).Flags.Write(0);
        TimerEvents.Raise(timer);
    }

    private static class Timer5
    {
        public static void Enable() => Eclic.Enable(73);

        [Interrupt("Timer5")]
        private static void OnInterrupt() => OnUpdate(5);
    }

    private static class Timer6
    {
        public static void Enable() => Eclic.Enable(74);

        [Interrupt("Timer6")]
        private static void OnInterrupt() => OnUpdate(6);
    }
}
