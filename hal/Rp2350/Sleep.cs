using Flint.Boards;
using Flint.Hal.Riscv;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>Ways to wait that save power. (RP2350 Datasheet, Clocks: Clock gating; Power manager: Power states.)</summary>
public static class Sleep
{
    /// <summary>MSLEEP: only a core that releases its power request lets SLEEP_EN0 and SLEEP_EN1 act; its own clock stops, which is for core 0 only. (RP2350-E4.)</summary>
    private const uint StopsClocks = (1u << 1) | (1u << 0);

    /// <summary>SLEEP_EN0: SIO with the machine timer, pads and pins, the power manager.</summary>
    private const uint FirstClocks = (1u << 31) | (1u << 24) | (1u << 23) | (1u << 17) | (1u << 13);

    /// <summary>SLEEP_EN1: what divides clocks down to ticks.</summary>
    private const uint SecondClocks = (1u << 18) | (1u << 17);

    private const uint Run = 1u << 1;
    private const uint AlarmEnable = 1u << 4;
    private const uint PowerUpOnAlarm = 1u << 5;
    private const uint Alarm = 1u << 6;

    /// <summary>STATE.REQ: the cores, their caches and both halves of SRAM off.</summary>
    private const uint EverythingOff = 0xF0;

    /// <exception cref="NotSupportedException">Standby without a limit: nothing would wake the chip.</exception>
    public static void Enter(int level, int milliseconds)
    {
        if (level == 2)
            StandBy(milliseconds);
        // In SLEEP_EN0 and SLEEP_EN1 is what keeps its clock while both cores sleep.
        if (level == 1)
        {
            CLOCKS.SLEEP_EN0.Value = FirstClocks;
            CLOCKS.SLEEP_EN1.Value = SecondClocks;
            Csr.WriteMsleep(StopsClocks);
        }

        Wait(milliseconds);
        if (level == 1)
        {
            Csr.WriteMsleep(0);
            CLOCKS.SLEEP_EN0.Value = uint.MaxValue;
            CLOCKS.SLEEP_EN1.Value = uint.MaxValue;
        }
    }

    private static void Wait(int milliseconds)
    {
        using (Interrupts.Mask())
        {
            if (milliseconds == 0)
                Instruction.WaitForInterrupt();
            else
                Clock.Sleep(Clock.Ticks() + ((ulong)(uint)milliseconds * 1000));
        }
    }

    private static void StandBy(int milliseconds)
    {
        if (milliseconds <= 0)
            throw new NotSupportedException("standby needs a limit: nothing else would wake the RP2350");
        PowerManager.Write(PowerManager.TimerOffset, Run | Alarm);
        PowerManager.WriteTime(PowerManager.AlarmOffset, (ulong)(PowerManager.Time() + milliseconds));
        PowerManager.Write(PowerManager.TimerOffset, Run | AlarmEnable | PowerUpOnAlarm);
        PowerManager.Write(PowerManager.StateOffset, EverythingOff);
        Csr.WriteMsleep(StopsClocks);
        Interrupts.Disable();
        while (true)
            Instruction.WaitForInterrupt();
    }
}
