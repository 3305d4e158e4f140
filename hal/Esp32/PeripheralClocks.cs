using Flint.Boards;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>Which peripherals have a clock, and are held in reset. (ESP32-C3 Technical Reference Manual: System Registers.)</summary>
public static class PeripheralClocks
{
    // Bits of SYSTEM.PERIP_CLK_EN0, and of PERIP_RST_EN0.
    public const uint Uart1 = 1 << 5;
    public const uint Spi2 = 1 << 6;
    public const uint I2c0 = 1 << 7;
    public const uint Uhci0 = 1 << 8;
    public const uint RemoteControl = 1 << 9;
    public const uint Ledc = 1 << 11;
    public const uint TimerGroup0 = 1 << 13;
    public const uint TimerGroup1 = 1 << 15;
    public const uint Adc = 1 << 28;

    /// <summary>Gives peripherals their clock and lets them out of reset.</summary>
    public static void Enable(uint peripherals)
    {
        using (Interrupts.Mask())
        {
            SYSTEM.PERIP_CLK_EN0.Value |= peripherals;
            SYSTEM.PERIP_RST_EN0.Value &= ~peripherals;
        }
    }

    /// <summary>Gives the DMA controller its clock and lets it out of reset.</summary>
    public static void EnableDma()
    {
        using (Interrupts.Mask())
        {
            SYSTEM.PERIP_CLK_EN1.DMA_CLK_EN = true;
            SYSTEM.PERIP_RST_EN1.DMA_RST = false;
        }
    }
}
