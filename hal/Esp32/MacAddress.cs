using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>The chip's number is its MAC address, in the order in which that is written. (ESP32-C3 Technical Reference Manual: eFuse Controller.)</summary>
public static class MacAddress
{
    public static void Read(Span<byte> id)
    {
        uint low = EFUSE.RD_MAC_SPI_SYS_0.Value;
        uint high = EFUSE.RD_MAC_SPI_SYS_1.Value;
        id[0] = (byte)(high >> 8);
        id[1] = (byte)high;
        for (int i = 0; i < 4; i++)
            id[2 + i] = (byte)(low >> (24 - 8 * i));
    }
}
