using Flint.Boards;
using Flint.Hal.Clint;
using static Flint.Registers.Fe310.Peripherals;

Board.Output.AsOutput();
Alarm.Set(Clock.Ticks() + 10);
Irq.Timer.Enable();
while (true)
{
}

static class Timer
{
    [Interrupt(Irq.Timer)]
    static void OnTimer()
    {
        GPIO0.output_val.Value = 1u << 10;
        Alarm.Clear();
    }
}
