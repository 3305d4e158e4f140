using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>The traps of failed checks, for C# code: each is one <c>ebreak</c> with an entry in the trap table.</summary>
internal static class Panic
{
    [DoesNotReturn, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void IndexOutOfRange();

    [DoesNotReturn, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void NullReference();

    [DoesNotReturn, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void DivideByZero();

    [DoesNotReturn, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Overflow();

    [DoesNotReturn, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void InvalidCast();

    [DoesNotReturn, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void ArrayTypeMismatch();

    [DoesNotReturn, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void OutOfMemory();
}
