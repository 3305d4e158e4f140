namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The system registers of an ESP32-C3: clocks and resets of the peripherals, and interrupts that software raises (ESP32-C3 Technical Reference Manual, System Registers).</summary>
/// <remarks>Outputs: the four software interrupts.</remarks>
public sealed class Esp32System : IBusDevice, ISignalSource, IResettable
{
    private const ulong SoftwareInterrupt = 0x28;

    private readonly Signal[] interrupts = [new(), new(), new(), new()];
    private readonly RegisterFile registers = new(
        new(0x00, 0, 0xC0),
        new(0x04, 0xC0, 0xC0),
        new(0x08, 0x0C, 0xFF),
        new(0x0C, 1, 1),
        new(0x10, 0xF9C1_E06F, uint.MaxValue),
        new(0x14, 0x200, 0x7FE),
        new(0x18, 0, uint.MaxValue),
        new(0x1C, 0x1FE, 0x7FE),
        new(0x20, 0xFF, 0xFFF),
        new(0x24, 0x0200_1001, 0x1FFF_FFFF),
        new(0x28, 0, 1),
        new(0x2C, 0, 1),
        new(0x30, 0, 1),
        new(0x34, 0, 1),
        new(0x38, 1, 7),
        new(0x3C, 1, 3),
        new(0x40, 5, 15),
        new(0x44, 0, 15),
        new(0x48, 0x7FF0_0000, 0x7FFF_FF00),
        new(0x54, 1, 1),
        new(0x58, 1, 0xFFF),
        new(0xFFC, 0x0200_7150, 0));

    public Signal? Output(string? name, int number) => number is >= 0 and < 4 ? interrupts[number] : null;

    public ulong Read(ulong offset, int size) => registers[offset];

    public void Write(ulong offset, int size, ulong value)
    {
        registers.Store(offset, (uint)value);
        if (offset is >= SoftwareInterrupt and < SoftwareInterrupt + 16)
            interrupts[(offset - SoftwareInterrupt) / 4].IsHigh = registers[offset] != 0;
    }

    public void Reset()
    {
        registers.Reset();
        foreach (Signal interrupt in interrupts)
            interrupt.IsHigh = false;
    }
}
