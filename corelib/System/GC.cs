using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

/// <summary>The device's collector, seen from programs: a collection is always of everything, so all generations are collected equally often.</summary>
public static class GC
{
    public static int MaxGeneration => 2;

    public static void Collect() => Collector.Collect();

    public static void Collect(int generation) => Collect(generation, GCCollectionMode.Default);

    public static void Collect(int generation, GCCollectionMode mode) => Collect(generation, mode, blocking: true);

    public static void Collect(int generation, GCCollectionMode mode, bool blocking) => Collect(generation, mode, blocking, compacting: false);

    public static void Collect(int generation, GCCollectionMode mode, bool blocking, bool compacting)
    {
        if (generation < 0)
            ThrowHelper.ThrowNegative(nameof(generation));
        if (mode is < GCCollectionMode.Default or > GCCollectionMode.Aggressive)
            throw new ArgumentOutOfRangeException(nameof(mode), "Enum value was out of legal range.");
        Collector.Collect();
    }

    public static int CollectionCount(int generation)
    {
        if (generation < 0)
            ThrowHelper.ThrowNegative(nameof(generation));
        return generation <= MaxGeneration ? Collector.Count : 0;
    }

    public static int GetGeneration(object obj) => 0;

    public static int GetGeneration(WeakReference wo)
    {
        ArgumentNullException.ThrowIfNull(wo.Target, nameof(wo));
        return 0;
    }

    public static long GetTotalMemory(bool forceFullCollection)
    {
        if (forceFullCollection)
            Collector.Collect();
        return (long)Collector.UsedBytes();
    }

    public static long GetAllocatedBytesForCurrentThread() => (long)Heap.AllocatedBytes;

    public static long GetTotalAllocatedBytes(bool precise = false) => (long)Heap.AllocatedBytes;

    /// <summary>Memory that a program gets from elsewhere is no reason to collect: a collection gives back the heap's alone.</summary>
    public static void AddMemoryPressure(long bytesAllocated) => RequirePressure(bytesAllocated);

    public static void RemoveMemoryPressure(long bytesAllocated) => RequirePressure(bytesAllocated);

    public static T[] AllocateArray<T>(int length, bool pinned = false)
    {
        var array = new T[length];
        if (pinned)
            FixedObjects.Add(array);
        return array;
    }

    public static T[] AllocateUninitializedArray<T>(int length, bool pinned = false) => AllocateArray<T>(length, pinned);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void KeepAlive(object? obj);

    public static void SuppressFinalize(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        Finalizers.Suppress(obj);
    }

    public static void ReRegisterForFinalize(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        Finalizers.Register(obj);
    }

    public static void WaitForPendingFinalizers()
    {
        if (Finalizers.Exist)
            Finalizers.Run();
    }

    private static void RequirePressure(long bytesAllocated)
    {
        if (bytesAllocated <= 0)
            throw new ArgumentOutOfRangeException(nameof(bytesAllocated), "Positive number required.");
    }
}
