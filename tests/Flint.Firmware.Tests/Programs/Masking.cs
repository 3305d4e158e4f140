using Flint.Boards;
using Flint.Hal.Clint;

SoftwareInterrupt.Raise();
Console.WriteLine($"not enabled: {Handler.Count}");
using (Interrupts.Mask())
{
    Irq.Software.Enable();
    using (Interrupts.Mask())
    {
    }

    Console.WriteLine($"masked: {Volatile.Read(ref Handler.Count)}, {Interrupts.AreEnabled}");
}

Console.WriteLine($"let in: {Volatile.Read(ref Handler.Count)}, {Interrupts.AreEnabled}");
Interrupts.Disable();
SoftwareInterrupt.Raise();
Console.WriteLine($"disabled: {Volatile.Read(ref Handler.Count)}");
Interrupts.Enable();
Console.WriteLine($"enabled: {Volatile.Read(ref Handler.Count)}");
Irq.Software.Disable();
SoftwareInterrupt.Raise();
Console.WriteLine($"kept out: {Volatile.Read(ref Handler.Count)}");

static class Handler
{
    // Made at run time: it is there before the handler can be the first to need it.
    private static readonly int[] s_log = new int[Environment.TickCount + 10];

    public static int Count;

    [Interrupt(Irq.Software)]
    private static void OnSoftware()
    {
        SoftwareInterrupt.Clear();
        s_log[Count % s_log.Length] = Count;
        Count++;
    }
}
