using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

public static class Buffer
{
    /// <summary>Overlap is allowed; the compiler makes it memmove.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Memmove(ref byte dest, ref byte src, nuint len);

    /// <summary>Counts and offsets are in bytes.</summary>
    public static void BlockCopy(Array src, int srcOffset, Array dst, int dstOffset, int count)
    {
        ArgumentNullException.ThrowIfNull(src, nameof(src));
        ArgumentNullException.ThrowIfNull(dst, nameof(dst));
        if (MethodTable.OfElement(src) == 0 || MethodTable.OfElement(dst) == 0)
            throw new ArgumentException("Object must be an array of primitives.");
        if (srcOffset < 0)
            ThrowHelper.ThrowNegative(nameof(srcOffset));
        if (dstOffset < 0)
            ThrowHelper.ThrowNegative(nameof(dstOffset));
        if (count < 0)
            ThrowHelper.ThrowNegative(nameof(count));
        if (srcOffset > ByteLength(src) - count || dstOffset > ByteLength(dst) - count)
            throw new ArgumentException(
                "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        Memmove(
            ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(dst), (nuint)dstOffset),
            ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(src), (nuint)srcOffset),
            (nuint)count);
    }

    public static int ByteLength(Array array)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        return array.Length * MethodTable.ElementSize(array);
    }

    internal static void Memmove<T>(ref T destination, ref T source, nuint elementCount) =>
        Memmove(
            ref Unsafe.As<T, byte>(ref destination),
            ref Unsafe.As<T, byte>(ref source),
            elementCount * (nuint)Unsafe.SizeOf<T>());
}
