namespace Flint.Sim.Peripherals.Wch;

/// <summary>The registers of power control (CH32V003 Reference Manual, PWR).</summary>
public sealed class Pwr : RegisterDevice
{
    public Pwr(DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        Define(0x00, "PWR_CTLR", writable: 0xF2);
        Define(0x04, "PWR_CSR", writable: 0, readOnly: 4);
        Define(0x08, "PWR_AWUCSR", writable: 2);
        Define(0x0C, "PWR_AWUAPR", 0x3F, 0x3F);
        Define(0x10, "PWR_AWUPSC", writable: 0xF);
    }
}
