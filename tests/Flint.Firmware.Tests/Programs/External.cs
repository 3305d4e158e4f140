using Flint.Boards;
using Flint.Hal;

// IER: interrupt when a byte can be sent. (National Semiconductor PC16550D data sheet.)
Irq.Uart.Prioritize(0);
Irq.Uart.Enable();
Irq.Uart.Prioritize(0);
Uart.InterruptEnable.Write(2);
Console.WriteLine($"no priority: {Volatile.Read(ref Uart.Count)}");
Irq.Uart.Prioritize(3);
while (Volatile.Read(ref Uart.Count) == 0)
{
}

Irq.Uart.Disable();
Uart.InterruptEnable.Write(2);
Console.WriteLine($"handled: {Volatile.Read(ref Uart.Count)}");

static class Uart
{
    public static int Count;

    public static Register8 InterruptEnable => new(0x1000_0001);

    [Interrupt(Irq.Uart)]
    static void OnUart()
    {
        InterruptEnable.Write(0);
        Count++;
    }

    [Interrupt(Irq.Rtc)]
    static void OnClock() => Count += 100;
}
