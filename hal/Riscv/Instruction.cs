using System.Runtime.CompilerServices;

namespace Flint.Hal.Riscv;

/// <summary>Single instructions that C# has no operator for.</summary>
public static class Instruction
{
    /// <summary>Sleeps until an interrupt is pending that is enabled by itself, also while interrupts are off: but then a QingKe V2, the core of the CH32V003, sleeps for ever.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WaitForInterrupt();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Nop();

    /// <summary>Orders all memory and device accesses before it against those after it.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Fence();

    /// <summary>Asks the debugger or simulator for a service. (RISC-V semihosting specification.)</summary>
    /// <returns>What the service returns; without a debugger the program stops here.</returns>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint SemihostingCall(nuint operation, nuint parameter);
}
