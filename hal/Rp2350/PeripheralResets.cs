using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>RESETS: each peripheral is held in reset until it is released. (RP2350 Datasheet, Subsystem resets.)</summary>
public static class PeripheralResets
{
    public const uint Adc = 1u << 0;
    public const uint Dma = 1u << 2;
    public const uint I2c0 = 1u << 4;
    public const uint I2c1 = 1u << 5;
    public const uint IoBank0 = 1u << 6;
    public const uint PadsBank0 = 1u << 9;
    public const uint PllSystem = 1u << 14;
    public const uint PllUsb = 1u << 15;
    public const uint Pwm = 1u << 16;
    public const uint Spi0 = 1u << 18;
    public const uint Spi1 = 1u << 19;
    public const uint Timer0 = 1u << 23;
    public const uint Timer1 = 1u << 24;
    public const uint Uart0 = 1u << 26;
    public const uint Uart1 = 1u << 27;

    /// <summary>Lets peripherals go, and waits until they can be used.</summary>
    public static void Release(uint mask)
    {
        RESETS.RESET.Clear(mask);
        while ((~RESETS.RESET_DONE.Value & mask) != 0)
        {
        }
    }

    /// <summary>Puts peripherals to what they are after reset.</summary>
    public static void Renew(uint mask)
    {
        RESETS.RESET.Set(mask);
        Release(mask);
    }
}
