using Flint.Hal.Stm32F1;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>Copies by channel 7, whose requests are those of I2C1 and TIM2, which have none made here. (CH32V003 Reference Manual: DMA requests.)</summary>
public static unsafe class MemoryDma
{
    public static void Copy(void* destination, void* source, int bytes)
    {
        using (Boards.Interrupts.Mask())
            RCC.AHBPCENR.DMA1EN = true;
        Stm32F1.MemoryDma.Copy(new DmaChannel(0x4002_0000, 6), destination, source, bytes);
    }
}
