using Flint.Hal.Riscv;

namespace Flint.Hal.Esp32;

/// <summary>The system timer's counter: 52 bits at 16 MHz that go on for nine years. (ESP32-C3 Technical Reference Manual: System Timer.)</summary>
public static class Clock
{
    private const uint HalfRange = 0x8000_0000;

    /// <summary>The target that <see cref="Sleep"/> uses, its source in the interrupt matrix, and the core's interrupt that the board calls SystemTimer2.</summary>
    private const int SleepTarget = 2;
    private const int SleepInterrupt = (39 << 8) | 31;

    /// <summary>Ticks since reset.</summary>
    public static ulong Ticks()
    {
        // A handler that reads the clock, too, changes what is there to be read: then the low half is another one.
        uint low = LowTicks();
        while (true)
        {
            uint high = SystemTimerRegisters.High.Value;
            uint again = SystemTimerRegisters.Low.Value;
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
        const uint On = 1u << (24 - SleepTarget);
        const uint Mask = 1u << SleepTarget;
        SystemTimerRegisters.TargetHigh(SleepTarget).Write((uint)(until >> 32) & 0xF_FFFF);
        SystemTimerRegisters.TargetLow(SleepTarget).Write((uint)until);
        SystemTimerRegisters.TargetConfiguration(SleepTarget).Write(0);
        SystemTimerRegisters.TargetLoad(SleepTarget).Write(1);
        SystemTimerRegisters.Configuration.Set(On);
        SystemTimerRegisters.InterruptEnable.Set(Mask);
        InterruptMatrix.Enable(SleepInterrupt);
        Instruction.WaitForInterrupt();
        InterruptMatrix.Disable(SleepInterrupt);
        SystemTimerRegisters.Configuration.Clear(On);
        SystemTimerRegisters.InterruptEnable.Clear(Mask);
        SystemTimerRegisters.InterruptClear.Write(Mask);
    }

    /// <summary>The low half of <see cref="Ticks"/>.</summary>
    internal static uint LowTicks()
    {
        SystemTimerRegisters.Operation.Write(SystemTimerRegisters.Update);
        while (!SystemTimerRegisters.Operation.HasAny(SystemTimerRegisters.Valid))
        {
        }

        return SystemTimerRegisters.Low.Value;
    }

    private static void WaitPart(uint ticks)
    {
        uint start = LowTicks();
        while (LowTicks() - start < ticks)
        {
        }
    }
}
