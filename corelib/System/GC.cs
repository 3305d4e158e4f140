using Flint.Runtime;

namespace System;

/// <summary>The device's collector, seen from programs.</summary>
public static class GC
{
    public static int MaxGeneration => 0;

    public static void Collect() => Collector.Collect();

    public static void Collect(int generation)
    {
        if (generation < 0)
            ThrowHelper.ThrowNegative(nameof(generation));
        Collector.Collect();
    }

    public static int CollectionCount(int generation) => generation == 0 ? Collector.Count : 0;

    public static int GetGeneration(object obj) => 0;

    public static long GetTotalMemory(bool forceFullCollection)
    {
        if (forceFullCollection)
            Collector.Collect();
        return (long)Collector.UsedBytes();
    }

    public static T[] AllocateArray<T>(int length, bool pinned = false) => new T[length];

    public static T[] AllocateUninitializedArray<T>(int length, bool pinned = false) => new T[length];

    public static void KeepAlive(object? obj)
    {
    }

    public static void SuppressFinalize(object obj)
    {
    }

    public static void ReRegisterForFinalize(object obj)
    {
    }

    public static void WaitForPendingFinalizers()
    {
    }
}
