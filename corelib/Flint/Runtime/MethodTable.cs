using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>The address that every object begins with, and that says what type it has.</summary>
internal static unsafe class MethodTable
{
    /// <summary>Bytes before the first element of a vector.</summary>
    public const int VectorHeader = 8;

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

    /// <summary>In bytes, of a boxed value with its header.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nint Size(nint table);

    /// <summary>A <see cref="Runtime.ValueKind"/>: of a value type, or of an array's elements.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nint ValueKind(nint table);

    /// <summary>Whether an array of references, whatever its type, can have an object or null as an element.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool CanHold(Array array, object? value);

    public static ref byte FirstElement(Array array) =>
        ref Unsafe.AddByteOffset(ref FirstOfVector(array), (nuint)Rank(array) * 2 * sizeof(int));

    /// <summary>What follows the array's length.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref byte FirstOfVector(Array array);
}
