using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>What <see cref="Array.CreateInstance(Type, int)"/> and its kin are where the element type is known at build time.</summary>
internal static unsafe class ArrayCreation
{
    private const int MostDimensions = 4;

    public static Array Create<T>(int length)
    {
        if (length < 0)
            ThrowHelper.ThrowNegative(nameof(length), length);
        return new T[length];
    }

    public static Array Create<T>(int length1, int length2)
    {
        if (length1 < 0)
            ThrowHelper.ThrowNegative(nameof(length1), length1);
        if (length2 < 0)
            ThrowHelper.ThrowNegative(nameof(length2), length2);
        return new T[length1, length2];
    }

    public static Array Create<T>(int length1, int length2, int length3)
    {
        if (length1 < 0)
            ThrowHelper.ThrowNegative(nameof(length1), length1);
        if (length2 < 0)
            ThrowHelper.ThrowNegative(nameof(length2), length2);
        if (length3 < 0)
            ThrowHelper.ThrowNegative(nameof(length3), length3);
        return new T[length1, length2, length3];
    }

    public static Array Create<T>(params int[] lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths, nameof(lengths));
        if (lengths.Length == 0)
            throw new ArgumentException("Must provide at least one rank.");
        for (int i = 0; i < lengths.Length; i++)
            if (lengths[i] < 0)
                ThrowHelper.ThrowNegative(string.Concat("lengths[", i.ToString(), "]"));
        return lengths.Length switch
        {
            1 => new T[lengths[0]],
            2 => new T[lengths[0], lengths[1]],
            3 => new T[lengths[0], lengths[1], lengths[2]],
            MostDimensions => new T[lengths[0], lengths[1], lengths[2], lengths[3]],
            _ => throw new NotSupportedException("An array created at run time has at most 4 dimensions on this device."),
        };
    }

    public static Array Create<T>(int[] lengths, int[] lowerBounds)
    {
        ArgumentNullException.ThrowIfNull(lengths, nameof(lengths));
        ArgumentNullException.ThrowIfNull(lowerBounds, nameof(lowerBounds));
        if (lengths.Length != lowerBounds.Length)
            throw new ArgumentException("The number of lengths and lowerBounds must match.");
        for (int i = 0; i < lengths.Length; i++)
            if (lengths[i] >= 0 && lowerBounds[i] > int.MaxValue - lengths[i] + 1)
                throw new ArgumentOutOfRangeException(null, "Higher indices will exceed Int32.MaxValue because of large lower bound and/or length.");
        if (lengths.Length == 1 && lowerBounds[0] != 0)
            return Bounded<T>(lengths[0], lowerBounds[0]);
        Array array = Create<T>(lengths);
        if (lengths.Length > 1)
            SetBounds(array, lowerBounds);
        return array;
    }

    private static Array Bounded<T>(int length, int lowerBound)
    {
        if (length < 0)
            ThrowHelper.ThrowNegative("lengths[0]");
        byte* memory = (byte*)Heap.AllocateMultiDimensional(&length, 1, (nuint)Unsafe.SizeOf<T>(), MethodTable.VectorHeader + (2 * sizeof(int)));
        *(nint*)memory = BoundedTable<T>();
        Array array = Unsafe.As<nint, Array>(ref *(nint*)&memory);
        SetBounds(array, [lowerBound]);
        return array;
    }

    private static void SetBounds(Array array, int[] lowerBounds)
    {
        HaveBounds();
        ref int bounds = ref Unsafe.As<byte, int>(ref MethodTable.FirstOfVector(array));
        for (int i = 0; i < lowerBounds.Length; i++)
            Unsafe.Add(ref bounds, lowerBounds.Length + i) = lowerBounds[i];
    }

    /// <summary>Tells the compiler that arrays can begin elsewhere than at 0.</summary>
    private static void HaveBounds() => BoundedTable<byte>();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint BoundedTable<T>();
}
