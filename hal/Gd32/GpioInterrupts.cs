using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>Edges of the pins: the lines 0 to 4 interrupt each for itself, the others in two groups. (GD32VF103 User Manual, AFIO, Interrupt/event controller.)</summary>
public static class GpioInterrupts
{
    private const uint PortMask = 15;

    /// <exception cref="InvalidOperationException">The pin of that number of another port is being watched.</exception>
    public static void Watch(int pin, Edge edges)
    {
        using (Boards.Interrupts.Mask())
            RCU.APB2EN.AFEN = true;
        int line = pin & 15;
        if (ExternalLines.Watch(pin, edges, Source(line), Shift(line), PortMask))
            Eclic.Enable(line < 5 ? 25 + line : line < 10 ? 42 : 59);
    }

    [Interrupt("Exti0")]
    [Interrupt("Exti1")]
    [Interrupt("Exti2")]
    [Interrupt("Exti3")]
    [Interrupt("Exti4")]
    [Interrupt("Exti5To9")]
    [Interrupt("Exti10To15")]
    private static void OnEdge()
    {
        uint lines = ExternalLines.Take();
        for (int line = 0; lines != 0; line++, lines >>= 1)
            if ((lines & 1) != 0)
                PinEvents.Raise((int)(Source(line).Value >> Shift(line) & PortMask) * 16 + line);
    }

    /// <summary>EXTISS0 to EXTISS3, four bits a line.</summary>
    private static Register32 Source(int line) => new(0x4001_0008 + ((nuint)(uint)line / 4 * 4));

    private static int Shift(int line) => line % 4 * 4;
}
