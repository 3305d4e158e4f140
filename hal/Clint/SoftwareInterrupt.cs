using Flint.Runtime;

namespace Flint.Hal.Clint;

/// <summary>The interrupt that software raises. (RISC-V privileged specification, 3.1.9; SiFive E31 manual: msip.)</summary>
public static class SoftwareInterrupt
{
    private static Register32 Pending => new(Msip());

    public static void Raise() => Pending.Write(1);

    /// <summary>To be called by its handler: it is taken again and again until then.</summary>
    public static void Clear() => Pending.Write(0);

    [TargetValue("clint.msip")]
    private static extern nuint Msip();
}
