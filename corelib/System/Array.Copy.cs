using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Flint.Runtime;

namespace System;

public abstract partial class Array
{
    public static void Copy(Array sourceArray, Array destinationArray, int length)
    {
        ArgumentNullException.ThrowIfNull(sourceArray, nameof(sourceArray));
        ArgumentNullException.ThrowIfNull(destinationArray, nameof(destinationArray));
        Copy(sourceArray, sourceArray.GetLowerBound(0), destinationArray, destinationArray.GetLowerBound(0), length);
    }

    /// <summary>Numbers are widened, values boxed and unboxed, references cast.</summary>
    public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        CheckRanks(sourceArray, destinationArray);
        CheckRanges(sourceArray, ref sourceIndex, destinationArray, ref destinationIndex, length);
        if (MethodTable.Of(sourceArray) == MethodTable.Of(destinationArray))
            MoveElements(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        else
            ArrayConversion.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    /// <summary>Copies all or nothing, so only what cannot fail half way.</summary>
    public static void ConstrainedCopy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        CheckRanks(sourceArray, destinationArray);
        CheckRanges(sourceArray, ref sourceIndex, destinationArray, ref destinationIndex, length);
        if (MethodTable.Of(sourceArray) != MethodTable.Of(destinationArray))
            CheckCannotFail(sourceArray, sourceIndex, destinationArray, length);
        MoveElements(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    /// <summary>What the compiler makes of a copy from a vector of values to one of the same type.</summary>
    internal static void CopyValues<T>(T[] sourceArray, int sourceIndex, T[] destinationArray, int destinationIndex, int length)
    {
        CheckVectorRanges(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        Buffer.Memmove(
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(destinationArray), destinationIndex),
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(sourceArray), sourceIndex),
            (uint)length);
    }

    /// <summary>What the compiler makes of a copy between two vectors of references.</summary>
    internal static void CopyReferences(object?[] sourceArray, int sourceIndex, object?[] destinationArray, int destinationIndex, int length)
    {
        CheckVectorRanges(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        if (MethodTable.Of(sourceArray) == MethodTable.Of(destinationArray))
            MoveReferences(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        else
            ArrayConversion.Cast(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    private static void CheckRanks(Array sourceArray, Array destinationArray)
    {
        ArgumentNullException.ThrowIfNull(sourceArray, nameof(sourceArray));
        ArgumentNullException.ThrowIfNull(destinationArray, nameof(destinationArray));
        if (sourceArray.Rank != destinationArray.Rank)
            throw new RankException("The specified arrays must have the same number of dimensions.");
    }

    /// <summary>Indices count from the lowest of the first dimension; they leave as counted from 0.</summary>
    private static void CheckRanges(Array source, ref int sourceIndex, Array target, ref int targetIndex, int length)
    {
        if (MethodTable.Rank(source) != 0)
            sourceIndex -= source.GetLowerBound(0);
        if (MethodTable.Rank(target) != 0)
            targetIndex -= target.GetLowerBound(0);
        CheckVectorRanges(source, sourceIndex, target, targetIndex, length);
    }

    private static void CheckVectorRanges(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
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
    }

    private static void CheckCannotFail(Array source, int sourceIndex, Array target, int length)
    {
        bool isSafe = MethodTable.OfElement(source) != 0
            ? ValueKind.AreSameBits(ValueKind.Number(ValueKind.OfElements(source)), ValueKind.Number(ValueKind.OfElements(target)))
            : MethodTable.OfElement(target) == 0;
        for (int i = 0; isSafe && i < length && MethodTable.OfElement(source) == 0; i++)
            isSafe = MethodTable.CanHold(target, source.ValueAt(sourceIndex + i));
        if (!isSafe)
            throw new ArrayTypeMismatchException(
                "Array.ConstrainedCopy will only work on array types that are provably compatible, without any form of boxing, unboxing, widening, or casting of each array element.  Change the array types (i.e., copy a Derived[] to a Base[]), or use a mitigation strategy in the CER for Array.Copy's less powerful reliability contract, such as cloning the array or throwing away the potentially corrupt destination array.");
    }

    private static void MoveElements(Array source, int sourceIndex, Array target, int targetIndex, int length)
    {
        nuint size = (nuint)MethodTable.ElementSize(source);
        Buffer.Memmove(
            ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(target), (nuint)targetIndex * size),
            ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(source), (nuint)sourceIndex * size),
            (nuint)length * size);
    }

    private static void MoveReferences(object?[] source, int sourceIndex, object?[] target, int targetIndex, int length) =>
        Buffer.Memmove(
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(target), targetIndex),
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(source), sourceIndex),
            (uint)length);

    public static void Clear(Array array)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        Clear(array, array.GetLowerBound(0), array.Length);
    }

    public static void Clear(Array array, int index, int length)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        index -= array.GetLowerBound(0);
        if (index < 0 || length < 0 || index > array.Length - length)
            ThrowHelper.ThrowIndexOutOfRangeException();
        nuint size = (nuint)MethodTable.ElementSize(array);
        SpanHelpers.ClearWithoutReferences(
            ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(array), (nuint)index * size), (nuint)length * size);
    }
}
