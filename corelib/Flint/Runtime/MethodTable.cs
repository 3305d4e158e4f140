using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>The address that every object begins with, and that says what type it has.</summary>
internal static unsafe class MethodTable
{
    public static nint Of(object value) => **(nint**)&value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nint Of<T>();

    /// <summary>In bytes.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int ElementSize(Array array);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref byte FirstElement(Array array);
}
