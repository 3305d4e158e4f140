using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>A transfer on the SPI bus of which each part of 64 bytes ends with an interrupt.</summary>
public static unsafe class SpiInterrupt
{
    private const uint Done = 1 << 12;

    private static byte* s_write;
    private static byte* s_read;
    private static int s_left;
    private static int s_part;

    public static void Start(int bus, byte* write, byte* read, int length)
    {
        s_write = write;
        s_read = read;
        s_left = length;
        SPI2.DMA_INT_CLR.Value = Done;
        SPI2.DMA_INT_ENA.Value = Done;
        InterruptMatrix.Enable((19 << 8) | 5);
        Next();
    }

    private static void Next()
    {
        s_part = Math.Min(Spi.PartLength, s_left);
        Spi.Begin(s_write, s_write is null ? 0 : s_part, s_part);
    }

    [Interrupt("Spi2")]
    private static void OnPart()
    {
        SPI2.DMA_INT_CLR.Value = Done;
        if (s_read is not null)
        {
            Spi.Take(s_read, s_part);
            s_read += s_part;
        }

        if (s_write is not null)
            s_write += s_part;
        s_left -= s_part;
        if (s_left > 0)
        {
            Next();
            return;
        }

        SPI2.DMA_INT_ENA.Value = 0;
        SpiEvents.Complete(2);
    }
}
