using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>TIM2 as a periodic timer, which then drives no pins.</summary>
public static class Timer
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such timer, or it cannot make that period.</exception>
    public static void Start(int timer, int microseconds)
    {
        if (timer != 2)
            throw new ArgumentOutOfRangeException(nameof(timer), "the periodic timer is 2");
        Open(timer);
        Timers.Start(Registers(timer), ClockTree.Frequency, microseconds);
        Tim2.Enable();
    }

    public static void Stop(int timer) => Timers.Stop(Registers(timer));

    internal static void Open(int timer)
    {
        using (Boards.Interrupts.Mask())
        {
            if (timer == 1)
                RCC.APB2PCENR.TIM1EN = true;
            else
                RCC.APB1PCENR.TIM2EN = true;
        }
    }

    internal static TimerRegisters Registers(int timer) => new(timer == 1 ? 0x4001_2C00u : 0x4000_0000);

    private static class Tim2
    {
        public static void Enable() => Pfic.Enable(38);

        [Interrupt("Tim2")]
        private static void OnInterrupt()
        {
            Registers(2).Flags.Write(0);
            TimerEvents.Raise(2);
        }
    }
}
