using Flint.Hal.Riscv;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The system timer's counter: 52 bits at 16 MHz that go on for nine years. (ESP32-C3 Technical Reference Manual: System Timer.)</summary>
public static class Clock
{
    private const uint HalfRange = 0x8000_0000;

    /// <summary>Target 2, which <see cref="Sleep"/> uses: its source in the interrupt matrix, and the core's interrupt that the board calls SystemTimer2.</summary>
    private const int SleepInterrupt = (39 << 8) | 31;

    /// <summary>Ticks since reset.</summary>
    public static ulong Ticks()
    {
        // A handler that reads the clock, too, changes what is there to be read: then the low half is another one.
        uint low = LowTicks();
        while (true)
        {
            uint high = SYSTIMER.UNIT0_VALUE_HI.Value;
            uint again = SYSTIMER.UNIT0_VALUE_LO.Value;
            if (again == low)
                return ((ulong)high << 32) | low;
            low = again;
        }
    }

    /// <summary>Returns when so many ticks have passed.</summary>
    public static void Wait(ulong ticks)
    {
        for (; ticks > HalfRange; ticks -= HalfRange)
            WaitPart(HalfRange);
        WaitPart((uint)ticks);
    }

    /// <summary>Sleeps until the clock has reached a tick or an interrupt is pending. Interrupts have to be off.</summary>
    public static void Sleep(ulong until)
    {
        SYSTIMER.TARGET2_HI.Value = (uint)(until >> 32) & 0xF_FFFF;
        SYSTIMER.TARGET2_LO.Value = (uint)until;
        SYSTIMER.TARGET2_CONF.Value = 0;
        SYSTIMER.COMP2_LOAD.Value = 1;
        SYSTIMER.CONF.TARGET2_WORK_EN = true;
        SYSTIMER.INT_ENA.TARGET2_INT_ENA = true;
        InterruptMatrix.Enable(SleepInterrupt);
        Instruction.WaitForInterrupt();
        InterruptMatrix.Disable(SleepInterrupt);
        SYSTIMER.CONF.TARGET2_WORK_EN = false;
        SYSTIMER.INT_ENA.TARGET2_INT_ENA = false;
        SYSTIMER.INT_CLR.TARGET2_INT_CLR = true;
    }

    /// <summary>The low half of <see cref="Ticks"/>.</summary>
    internal static uint LowTicks()
    {
        SYSTIMER.UNIT0_OP.TIMER_UNIT0_UPDATE = true;
        while (!SYSTIMER.UNIT0_OP.TIMER_UNIT0_VALUE_VALID)
        {
        }

        return SYSTIMER.UNIT0_VALUE_LO.Value;
    }

    private static void WaitPart(uint ticks)
    {
        uint start = LowTicks();
        while (LowTicks() - start < ticks)
        {
        }
    }
}
