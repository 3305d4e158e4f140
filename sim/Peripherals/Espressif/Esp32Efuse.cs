namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The fuses of an ESP32-C3, as far as a program reads them: its MAC address (ESP32-C3 Technical Reference Manual, eFuse Controller).</summary>
/// <param name="macAddress">48 bits, as they are written down: the first byte is the highest.</param>
public sealed class Esp32Efuse(ulong macAddress) : IBusDevice
{
    public ulong Read(ulong offset, int size) => offset switch
    {
        0x44 => (uint)macAddress,
        0x48 => macAddress >> 32 & 0xFFFF,
        0x1C8 => 2,
        0x1FC => 0x0200_7200,
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
    }
}
