using System;

namespace Flint.Runtime;

/// <summary>
/// Quicksort with the median of three, insertion sort for short parts, and heapsort when quicksort goes too deep. It makes the
/// choices that .NET makes, so that equal elements end in the same order as on a desktop.
/// </summary>
internal static class IntroSort<T, TOrder>
    where TOrder : struct, IOrder<T>
{
    private const int InsertionLength = 16;

    public static void Sort(Span<T> keys, TOrder order)
    {
        int depth = 0;
        for (int length = keys.Length; length > 0; length >>= 1)
            depth += 2;
        Sort(keys, depth, order);
    }

    private static void Sort(Span<T> keys, int depth, TOrder order)
    {
        while (keys.Length > InsertionLength)
        {
            if (depth == 0)
            {
                HeapSort(keys, order);
                return;
            }
            depth--;
            int pivot = Partition(keys, order);
            Sort(keys.Slice(pivot + 1), depth, order);
            keys = keys.Slice(0, pivot);
        }
        if (keys.Length == 3)
            SortThree(keys, 0, 1, 2, order);
        else
            InsertionSort(keys, order);
    }

    private static void SortThree(Span<T> keys, int low, int middle, int high, TOrder order)
    {
        SwapIfGreater(keys, low, middle, order);
        SwapIfGreater(keys, low, high, order);
        SwapIfGreater(keys, middle, high, order);
    }

    private static int Partition(Span<T> keys, TOrder order)
    {
        int high = keys.Length - 1;
        int middle = high >> 1;
        SortThree(keys, 0, middle, high, order);
        T pivot = keys[middle];
        Swap(keys, middle, high - 1);
        int left = 0;
        int right = high - 1;
        while (left < right)
        {
            while (order.Compare(keys[++left], pivot) < 0)
            {
            }
            while (order.Compare(pivot, keys[--right]) < 0)
            {
            }
            if (left >= right)
                break;
            Swap(keys, left, right);
        }
        if (left != high - 1)
            Swap(keys, left, high - 1);
        return left;
    }

    private static void InsertionSort(Span<T> keys, TOrder order)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            T key = keys[i];
            int hole = i;
            while (hole > 0 && order.Compare(key, keys[hole - 1]) < 0)
            {
                keys[hole] = keys[hole - 1];
                hole--;
            }
            keys[hole] = key;
        }
    }

    private static void HeapSort(Span<T> keys, TOrder order)
    {
        for (int root = keys.Length >> 1; root >= 1; root--)
            SiftDown(keys, root, keys.Length, order);
        for (int length = keys.Length; length > 1; length--)
        {
            Swap(keys, 0, length - 1);
            SiftDown(keys, 1, length - 1, order);
        }
    }

    /// <param name="root">Counted from 1, so that its children are at twice that and one more.</param>
    private static void SiftDown(Span<T> keys, int root, int length, TOrder order)
    {
        T key = keys[root - 1];
        while (root <= length >> 1)
        {
            int child = 2 * root;
            if (child < length && order.Compare(keys[child - 1], keys[child]) < 0)
                child++;
            if (order.Compare(key, keys[child - 1]) >= 0)
                break;
            keys[root - 1] = keys[child - 1];
            root = child;
        }
        keys[root - 1] = key;
    }

    private static void SwapIfGreater(Span<T> keys, int i, int j, TOrder order)
    {
        if (order.Compare(keys[i], keys[j]) > 0)
            Swap(keys, i, j);
    }

    private static void Swap(Span<T> keys, int i, int j)
    {
        T key = keys[i];
        keys[i] = keys[j];
        keys[j] = key;
    }
}
