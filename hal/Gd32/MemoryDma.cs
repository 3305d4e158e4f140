using Flint.Hal.Stm32F1;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>Copies by channel 0 of DMA1, whose requests are those of peripherals without a driver: SPI2 and TIMER4. (GD32VF103 User Manual: DMA requests.)</summary>
public static unsafe class MemoryDma
{
    public static void Copy(void* destination, void* source, int bytes)
    {
        using (Boards.Interrupts.Mask())
            RCU.AHBEN.DMA1EN = true;
        Stm32F1.MemoryDma.Copy(new DmaChannel(0x4002_0400, 0), destination, source, bytes);
    }
}
