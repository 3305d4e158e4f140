using Flint.Runtime;

namespace System;

/// <summary>What is true of a heap that is never collected.</summary>
public static class GC
{
    public static int MaxGeneration => 0;

    public static void Collect()
    {
    }

    public static void Collect(int generation)
    {
    }

    public static int CollectionCount(int generation) => 0;

    public static int GetGeneration(object obj) => 0;

    public static long GetTotalMemory(bool forceFullCollection) => (long)Heap.Used;

    public static long GetAllocatedBytesForCurrentThread() => (long)Heap.Used;

    public static long GetTotalAllocatedBytes(bool precise = false) => (long)Heap.Used;

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
