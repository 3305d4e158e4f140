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

    /// <summary>The number of dimensions of an array that has several or does not begin at 0; 0 for a T[].</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int Rank(Array array);

    /// <summary>Of the array's elements when they are values; 0 when they are references.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nint OfElement(Array array);

    public static ref byte FirstElement(Array array) =>
        ref Unsafe.AddByteOffset(ref FirstOfVector(array), (nuint)Rank(array) * 2 * sizeof(int));

    /// <summary>What follows the array's length.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref byte FirstOfVector(Array array);
}
