using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Flint.Runtime;

namespace System;

public abstract partial class Array
{
    private readonly int _length;

    private protected Array()
    {
    }

    public int Length => _length;

    public long LongLength => _length;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern T[] Empty<T>();

    /// <exception cref="NotSupportedException">The program has no arrays of that type otherwise, so its method table was not made.</exception>
    public static unsafe Array CreateInstance(Type elementType, int length)
    {
        ArgumentNullException.ThrowIfNull(elementType, nameof(elementType));
        if (length < 0)
            ThrowHelper.ThrowNegative(nameof(length), length);
        if (elementType is not RuntimeType { ArrayTable: not 0 and var table })
            throw new NotSupportedException("The program has no arrays of that element type.");
        byte* array = (byte*)Heap.AllocateArray((nuint)length, (nuint)MethodTable.Size(table), MethodTable.VectorHeader);
        *(nint*)array = table;
        return Unsafe.As<nint, Array>(ref *(nint*)&array);
    }

    public static void Fill<T>(T[] array, T value)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        for (int i = 0; i < array.Length; i++)
            array[i] = value;
    }

    public static void Resize<T>([NotNull] ref T[]? array, int newSize)
    {
        if (newSize < 0)
            ThrowHelper.ThrowNegative(nameof(newSize));
        if (array == null)
        {
            array = new T[newSize];
            return;
        }
        T[] source = array;
        if (source.Length == newSize)
            return;
        T[] target = new T[newSize];
        int count = source.Length < newSize ? source.Length : newSize;
        Buffer.Memmove(
            ref MemoryMarshal.GetArrayDataReference(target), ref MemoryMarshal.GetArrayDataReference(source), (uint)count);
        array = target;
    }

    public static int IndexOf<T>(T[] array, T value)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        return IndexOfInRange(array, value, 0, array.Length);
    }

    public static int IndexOf<T>(T[] array, T value, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        return IndexOf(array, value, startIndex, array.Length - startIndex);
    }

    public static int IndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        if ((uint)startIndex > (uint)array.Length)
            ThrowHelper.ThrowStartIndexArgumentOutOfRange_ArgumentOutOfRange_IndexMustBeLessOrEqual();
        if ((uint)count > (uint)(array.Length - startIndex))
            ThrowHelper.ThrowCountArgumentOutOfRange_ArgumentOutOfRange_Count();
        return IndexOfInRange(array, value, startIndex, startIndex + count);
    }

    private static int IndexOfInRange<T>(T[] array, T value, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (Collections.Generic.EqualityComparer<T>.Same(array[i], value))
                return i;
        return -1;
    }

    public static void Reverse<T>(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        SpanHelpers.Reverse(ref MemoryMarshal.GetArrayDataReference(array), (uint)array.Length);
    }
}
