namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The cache between core and flash, of which there is nothing to simulate but that its commands end at once (ESP32-C3 Technical Reference Manual, EXTMEM registers).</summary>
public sealed class Esp32Cache : IBusDevice, IResettable
{
    private const ulong Synchronize = 0x28;
    private const uint Done = 2;

    private readonly RegisterFile registers = new(
        new(0x00, 0, 1), new(0x04, 3, 3), new(Synchronize, 1, 0), new(0x2C, 0, uint.MaxValue), new(0x30, 0, 0x7F_FFFF), new(0xB0, 1, 0), new(0x3FC, 0x0200_7160, 0));

    public ulong Read(ulong offset, int size) => registers[offset];

    public void Write(ulong offset, int size, ulong value)
    {
        registers.Store(offset, (uint)value);
        if (offset == Synchronize)
            registers[Synchronize] = Done;
    }

    public void Reset() => registers.Reset();
}
