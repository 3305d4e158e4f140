using Flint.Boards;

namespace Flint.Hal.Esp32;

/// <summary>Which peripherals have a clock, and are held in reset. (ESP32-C3 Technical Reference Manual: System Registers.)</summary>
public static class ClockRegisters
{
    private const uint Address = 0x600C0000;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint Uart1 = 1 << 5;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint Spi2 = 1 << 6;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint I2c0 = 1 << 7;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint Uhci0 = 1 << 8;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint RemoteControl = 1 << 9;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint Ledc = 1 << 11;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint TimerGroup0 = 1 << 13;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint TimerGroup1 = 1 << 15;

    /// <summary>Bit of <see cref="Enable"/>.</summary>
    public const uint Adc = 1 << 28;

    /// <summary>Bit of <see cref="EnableDma"/>.</summary>
    public const uint Dma = 1 << 6;

    /// <summary>Gives peripherals their clock and lets them out of reset.</summary>
    public static void Enable(uint peripherals)
    {
        using (Interrupts.Mask())
        {
            new Register32(Address + 0x10).Set(peripherals);
            new Register32(Address + 0x18).Clear(peripherals);
        }
    }

    /// <summary>Gives the DMA controller its clock and lets it out of reset.</summary>
    public static void EnableDma()
    {
        using (Interrupts.Mask())
        {
            new Register32(Address + 0x14).Set(Dma);
            new Register32(Address + 0x1C).Clear(Dma);
        }
    }
}
