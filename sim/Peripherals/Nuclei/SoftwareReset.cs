namespace Flint.Sim.Peripherals.Nuclei;

/// <summary>The register of the core's timer unit that resets the chip when its key is stored (Nuclei Bumblebee Core Architecture Manual, TIMER unit: msftrst).</summary>
public sealed class SoftwareReset : RegisterDevice
{
    private const uint Key = 0x8000_0A5F;

    public SoftwareReset(SimulatedMachine machine, string name)
        : base(machine.Diagnostics, name) =>
        Define(0, "msftrst", write: value =>
        {
            if (value == Key)
                machine.RequestReset(ResetReason.Software);
        });
}
