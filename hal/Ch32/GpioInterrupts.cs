using Flint.Hal.Stm32F1;
using Flint.Runtime;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>Edges of the pins: eight lines with one interrupt. (CH32V003 Reference Manual, AFIO, EXTI.)</summary>
public static class GpioInterrupts
{
    private const uint PortMask = 3;

    /// <summary>EXTICR, two bits a line.</summary>
    private static Register32 Source => new(0x4001_0008);

    /// <exception cref="InvalidOperationException">The pin of that number of another port is being watched.</exception>
    public static void Watch(int pin, Edge edges)
    {
        using (Boards.Interrupts.Mask())
            RCC.APB2PCENR.AFIOEN = true;
        if (ExternalLines.Watch(pin, edges, Source, (pin & 15) * 2, PortMask))
            Pfic.Enable(20);
    }

    [Interrupt("Exti")]
    private static void OnEdge()
    {
        uint lines = ExternalLines.Take();
        for (int line = 0; lines != 0; line++, lines >>= 1)
            if ((lines & 1) != 0)
                PinEvents.Raise(((int)(Source.Value >> (line * 2) & PortMask) << 4) + line);
    }
}
