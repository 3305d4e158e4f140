using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

public abstract partial class Array
{
    public static void Copy(Array sourceArray, Array destinationArray, int length) =>
        Copy(sourceArray, 0, destinationArray, 0, length);

    /// <summary>Between arrays of one type, or of reference types; numbers are not widened.</summary>
    public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        ArgumentNullException.ThrowIfNull(sourceArray, nameof(sourceArray));
        ArgumentNullException.ThrowIfNull(destinationArray, nameof(destinationArray));
        if (length < 0)
            ThrowHelper.ThrowNegative(nameof(length));
        if (sourceIndex < 0)
            ThrowHelper.ThrowNegative(nameof(sourceIndex));
        if (destinationIndex < 0)
            ThrowHelper.ThrowNegative(nameof(destinationIndex));
        if (length > sourceArray.Length - sourceIndex)
            throw new ArgumentException(
                "Source array was not long enough. Check the source index, length, and the array's lower bounds.",
                nameof(sourceArray));
        if (length > destinationArray.Length - destinationIndex)
            throw new ArgumentException(
                "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
                nameof(destinationArray));
        if (MethodTable.Of(sourceArray) == MethodTable.Of(destinationArray))
            MoveElements(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        else
            CopyReferences(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    private static void MoveElements(Array source, int sourceIndex, Array target, int targetIndex, int length)
    {
        nuint size = (nuint)MethodTable.ElementSize(source);
        Buffer.Memmove(
            ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(target), (nuint)targetIndex * size),
            ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(source), (nuint)sourceIndex * size),
            (nuint)length * size);
    }

    private static void CopyReferences(Array source, int sourceIndex, Array target, int targetIndex, int length)
    {
        if (source is not object[] from || target is not object[] to)
            throw new ArrayTypeMismatchException("Source array type cannot be assigned to destination array type.");
        for (int i = 0; i < length; i++)
            to[targetIndex + i] = from[sourceIndex + i];
    }

    public static void Clear(Array array)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        Clear(array, 0, array.Length);
    }

    public static void Clear(Array array, int index, int length)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        if (index < 0 || length < 0 || index > array.Length - length)
            ThrowHelper.ThrowIndexOutOfRangeException();
        nuint size = (nuint)MethodTable.ElementSize(array);
        SpanHelpers.ClearWithoutReferences(
            ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(array), (nuint)index * size), (nuint)length * size);
    }
}
