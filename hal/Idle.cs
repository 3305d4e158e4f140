using Flint.Hal.Riscv;

namespace Flint.Hal;

/// <summary>How a program ends where there is nothing to return to.</summary>
public static class Idle
{
    /// <summary>Sleeps for ever; the exit code is lost.</summary>
    public static void Exit(int code)
    {
        while (true)
            Instruction.WaitForInterrupt();
    }
}
