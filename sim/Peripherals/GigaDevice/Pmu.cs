namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>The registers of the power management unit (GD32VF103 User Manual, Power management unit).</summary>
public sealed class Pmu : RegisterDevice
{
    public Pmu(DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        Define(0x00, "PMU_CTL", writable: 0x1FF);
        Define(0x04, "PMU_CS", writable: 0x100, readOnly: 7);
    }
}
