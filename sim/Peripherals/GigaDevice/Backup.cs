namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>Registers of 16 bits that keep their content while the backup domain has a supply (GD32VF103 User Manual, Backup registers).</summary>
public sealed class Backup : RegisterDevice
{
    public Backup(DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        for (int i = 0; i < 42; i++)
            Define((ulong)(i < 10 ? 0x04 + 4 * i : 0x40 + 4 * (i - 10)), $"DATA{i}", writable: 0xFFFF);
        Define(0x2C, "OCTL", writable: 0x3FF);
        Define(0x30, "TPCTL", writable: 3);
        Define(0x34, "TPCS", writable: 7);
    }

    /// <summary>It is in the backup domain.</summary>
    public override void Reset()
    {
    }
}
