namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>What the factory has written: the size of the flash, and 96 bits that no other chip has (GD32VF103 User Manual, Device electronic signature; CH32V003 Reference Manual, ESIG).</summary>
public sealed class ElectronicSignature : RegisterDevice
{
    /// <param name="flash">In KiB.</param>
    /// <param name="serial">What tells this chip from others: the middle 32 bits.</param>
    public ElectronicSignature(DiagnosticLog diagnostics, string name, uint flash, uint serial)
        : base(diagnostics, name)
    {
        Define(0x00, "capacity", flash, 0);
        Define(0x08, "ID0", 0x4C46_0001, 0);
        Define(0x0C, "ID1", serial, 0);
        Define(0x10, "ID2", 0x0054_4E49, 0);
    }
}
