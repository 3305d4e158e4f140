using System.Runtime.CompilerServices;

namespace Flint.Hal.Riscv;

/// <summary>Control and status registers; each call is one instruction. (RISC-V privileged specification, chapter 2.)</summary>
public static class Csr
{
    /// <summary>The low 32 bits of the count of instructions executed.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern uint ReadInstret();

    /// <summary>The low 32 bits of the count of core clock cycles.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern uint ReadCycle();

    /// <summary>Why the last trap was taken.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMcause();

    /// <summary>Where the last trap was taken.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMepc();

    /// <summary>The hart that runs this.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nuint ReadMhartid();
}
