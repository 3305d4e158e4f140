using Flint.Runtime;

namespace System.Buffers;

/// <summary>Nothing is pooled: a pool would keep RAM that the program could use.</summary>
public abstract class ArrayPool<T>
{
    private static readonly ArrayPool<T> s_shared = new FreshArrays<T>();

    public static ArrayPool<T> Shared => s_shared;

    public static ArrayPool<T> Create() => s_shared;

    public static ArrayPool<T> Create(int maxArrayLength, int maxArraysPerBucket) => s_shared;

    public abstract T[] Rent(int minimumLength);

    public abstract void Return(T[] array, bool clearArray = false);
}
