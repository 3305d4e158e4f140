using Flint.Boards;
using Flint.Hal.Clint;
using PortRegisters = Flint.Hal.Stm32F1.PortRegisters;

// Main and a handler change modes of pins that share a register. Main looks whether those of the handler stay.
Irq.Timer.Enable();
Alarm.Set(Clock.Ticks() + 100);
int lost = 0;
while (Volatile.Read(ref Neighbour.Changes) < 400)
{
    _ = Board.Input.AsOutput();
    _ = Board.Input.AsInput();
    using (Interrupts.Mask())
    {
        if (Neighbour.Mode != Neighbour.Expected)
            lost++;
    }
}

Console.WriteLine(lost);

static class Neighbour
{
    public static int Changes;
    public static uint Expected = 4;

    public static uint Mode => Control.Value >> 28;

    private static Flint.Hal.Register32 Control => new PortRegisters(1).Control(7);

    [Interrupt(Irq.Timer)]
    static void OnTimer()
    {
        Expected ^= 6;
        Control.Write((Control.Value & 0x0FFF_FFFF) | Expected << 28);
        Changes++;
        Alarm.Set(Clock.Ticks() + 40 + (uint)(Changes & 7));
    }
}
