using System.Collections;
using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

// Elements of arrays whose type is not known at build time.
public abstract partial class Array
{
    public object? GetValue(int index)
    {
        if (Rank != 1)
            throw new ArgumentException("Array was not a one-dimensional array.");
        return ValueAt(FlatIndex(index, 0, 0));
    }

    public object? GetValue(int index1, int index2)
    {
        RequireRank(2);
        return ValueAt(FlatIndex(index2, 1, FlatIndex(index1, 0, 0)));
    }

    public object? GetValue(int index1, int index2, int index3)
    {
        RequireRank(3);
        return ValueAt(FlatIndex(index3, 2, FlatIndex(index2, 1, FlatIndex(index1, 0, 0))));
    }

    public object? GetValue(params int[] indices) => ValueAt(FlatIndex(indices));

    public void SetValue(object? value, int index)
    {
        if (Rank != 1)
            throw new ArgumentException("Array was not a one-dimensional array.");
        Store(value, FlatIndex(index, 0, 0));
    }

    public void SetValue(object? value, int index1, int index2)
    {
        RequireRank(2);
        Store(value, FlatIndex(index2, 1, FlatIndex(index1, 0, 0)));
    }

    public void SetValue(object? value, int index1, int index2, int index3)
    {
        RequireRank(3);
        Store(value, FlatIndex(index3, 2, FlatIndex(index2, 1, FlatIndex(index1, 0, 0))));
    }

    public void SetValue(object? value, params int[] indices) => Store(value, FlatIndex(indices));

    public unsafe object Clone()
    {
        Array self = this;
        byte* source = *(byte**)&self;
        nuint header = (nuint)Unsafe.ByteOffset(ref *source, ref MethodTable.FirstElement(this));
        nuint size = header + (nuint)Length * (nuint)MethodTable.ElementSize(this);
        byte* copy = (byte*)Heap.AllocateArray((nuint)Length, (nuint)MethodTable.ElementSize(this), header);
        Buffer.Memmove(ref *copy, ref *source, size);
        return Unsafe.As<nint, object>(ref *(nint*)&copy);
    }

    public IEnumerator GetEnumerator() => new ArrayValues(this);

    internal object? ValueAt(int index) => ArrayConversion.Boxed(this, index);

    private void Store(object? value, int index) => ArrayConversion.Store(value, this, index);

    /// <summary>By what official code sorts and searches arrays of numbers without boxes.</summary>
    private Reflection.CorElementType GetCorElementTypeOfElementType()
    {
        nint table = MethodTable.OfElement(this);
        return (Reflection.CorElementType)(
            table == 0 ? 0x1C
            : table == MethodTable.Of<bool>() ? 0x02
            : table == MethodTable.Of<char>() ? 0x03
            : table == MethodTable.Of<sbyte>() ? 0x04
            : table == MethodTable.Of<byte>() ? 0x05
            : table == MethodTable.Of<short>() ? 0x06
            : table == MethodTable.Of<ushort>() ? 0x07
            : table == MethodTable.Of<int>() ? 0x08
            : table == MethodTable.Of<uint>() ? 0x09
            : table == MethodTable.Of<long>() ? 0x0A
            : table == MethodTable.Of<ulong>() ? 0x0B
            : table == MethodTable.Of<float>() ? 0x0C
            : table == MethodTable.Of<double>() ? 0x0D
            : 0x11);
    }

    private bool IsValueOfElementType(object value) => MethodTable.Of(value) == MethodTable.OfElement(this);

    private void RequireRank(int rank)
    {
        if (Rank != rank)
            throw new ArgumentException("The number of dimensions in the array does not match the number of indices.");
    }

    private int FlatIndex(int[] indices)
    {
        ArgumentNullException.ThrowIfNull(indices, nameof(indices));
        RequireRank(indices.Length);
        int flat = 0;
        for (int i = 0; i < indices.Length; i++)
            flat = FlatIndex(indices[i], i, flat);
        return flat;
    }

    private int FlatIndex(int index, int dimension, int before)
    {
        uint position = (uint)(index - GetLowerBound(dimension));
        int length = GetLength(dimension);
        if (position >= (uint)length)
            ThrowHelper.ThrowIndexOutOfRangeException();
        return before * length + (int)position;
    }
}
