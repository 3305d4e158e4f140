namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// The USB serial port and JTAG adapter of an ESP32-C3, as far as the other uses of its pins go: it has GPIO 18 and 19 after reset (ESP32-C3 Technical Reference Manual, USB
/// Serial/JTAG Controller). Nothing is plugged into it.
/// </summary>
public sealed class Esp32UsbDevice : RegisterDevice
{
    private const ulong Configuration = 0x18;
    private const uint PadEnable = 1 << 14;
    private const uint PullOverride = 1 << 8;
    private const uint PullUp = 1 << 9;
    private const uint Interrupts = 0xFFF;

    private readonly Esp32Pads pads;

    internal Esp32UsbDevice(DiagnosticLog diagnostics, string name, Esp32Pads pads)
        : base(diagnostics, name)
    {
        this.pads = pads;
        Define(0x00, "EP1", writable: 0xFF);
        Define(0x04, "EP1_CONF", 2, 1, 6, triggers: 1);
        Define(0x08, "INT_RAW", 8, Interrupts);
        Define(0x0C, "INT_ST", writable: 0, readOnly: Interrupts, read: () => this[0x08] & this[0x10]);
        Define(0x10, "INT_ENA", writable: Interrupts);
        Define(0x14, "INT_CLR", writable: Interrupts, write: word => this[0x08] &= ~word);
        Define(Configuration, "CONF0", 0x4200, 0x7FFF);
        Define(0x1C, "TEST", writable: 0xF);
        Define(0x20, "JFIFO_ST", 0x44, 0x300, 0xFF);
        Define(0x24, "FRAM_NUM", writable: 0, readOnly: 0x7FF);
        for (int i = 0; i < 4; i++)
            Define(0x28 + 4 * (ulong)i, $"IN_EP{i}_ST", 1, 0, 0xFFFF);
        for (int i = 0; i < 3; i++)
            Define(0x38 + 4 * (ulong)i, $"OUT_EP{i}_ST", 0, 0, 0x7F_FFFF);
        Define(0x44, "MISC_CONF", writable: 1);
        Define(0x48, "MEM_CONF", 2, 3);
        Define(0x80, "DATE", 0x200_7300);
        Changed();
    }

    protected override void Changed()
    {
        uint word = this[Configuration];
        pads.SetUsb((word & PadEnable) != 0, (word & (PullOverride | PullUp)) != PullOverride);
    }
}
