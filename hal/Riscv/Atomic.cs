using System.Runtime.CompilerServices;

namespace Flint.Hal.Riscv;

/// <summary>What <see cref="Interlocked"/> has no method for.</summary>
public static class Atomic
{
    /// <summary>Inverts the bits of a mask; no interrupt comes in between.</summary>
    /// <returns>The value before.</returns>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern uint Xor(ref uint location, uint mask);
}
