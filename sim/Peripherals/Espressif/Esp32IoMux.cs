namespace Flint.Sim.Peripherals.Espressif;

/// <summary>What each pad of an ESP32-C3 is for, its pulls and its input (ESP32-C3 Technical Reference Manual, IO MUX registers).</summary>
public sealed class Esp32IoMux(Esp32Pads pads) : IBusDevice
{
    private const ulong Start = 4;
    private const uint Writable = 0xFF9F;

    private uint clockOutput = 0x7FF;

    public ulong Read(ulong offset, int size) => offset switch
    {
        0 => clockOutput,
        >= Start and < Start + 4 * Esp32Pads.Count => pads.Multiplexer[(offset - Start) / 4],
        0xFC => 0x0200_6050,
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
        if (offset == 0)
            clockOutput = (uint)value & 0xFFF;
        else if (offset is >= Start and < Start + 4 * Esp32Pads.Count)
            pads.Multiplexer[(offset - Start) / 4] = (uint)value & Writable;
        pads.Changed();
    }
}
