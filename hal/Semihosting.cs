using Flint.Hal.Riscv;

namespace Flint.Hal;

/// <summary>Services of a debugger or simulator. (Arm semihosting specification, as adopted for RISC-V.)</summary>
public static unsafe class Semihosting
{
    private const nuint ExitExtended = 0x20;
    private const nuint ApplicationExit = 0x20026;

    /// <summary>Ends the program with an exit code (SYS_EXIT_EXTENDED).</summary>
    public static void Exit(int code)
    {
        nuint* parameters = stackalloc nuint[2];
        parameters[0] = ApplicationExit;
        parameters[1] = (nuint)code;
        Instruction.SemihostingCall(ExitExtended, (nuint)parameters);
        while (true)
        {
        }
    }
}
