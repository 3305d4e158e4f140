using Flint.Runtime;

namespace Flint.Hal.Qemu;

/// <summary>The device of QEMU's virt machine that ends the simulation. (QEMU: hw/misc/sifive_test.c.)</summary>
public static class TestDevice
{
    private const uint Pass = 0x5555;
    private const uint Fail = 0x3333;

    /// <summary>Ends QEMU with the low 8 bits of an exit code.</summary>
    public static void Exit(int code)
    {
        new Register32(Base()).Write(code == 0 ? Pass : ((uint)code << 16) | Fail);
        while (true)
        {
        }
    }

    [TargetValue("exit.base")]
    private static extern nuint Base();
}
