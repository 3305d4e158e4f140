using Flint.Runtime;

namespace System.Collections.Generic;

/// <summary>The official sorts come here; the algorithm is compiled for the kind of comparison.</summary>
internal sealed class ArraySortHelper<T> : IArraySortHelper<T>
{
    private static readonly IArraySortHelper<T> s_default = new ArraySortHelper<T>();

    public static IArraySortHelper<T> Default => s_default;

    public void Sort(Span<T> keys, IComparer<T>? comparer)
    {
        if (comparer != null && comparer != Comparer<T>.Default)
            GuardedSort<T, ComparerOrder<T>>.Sort(keys, new(comparer));
        else if (typeof(T).IsPrimitive)
            IntroSort<T, DefaultOrder<T>>.Sort(keys, default);
        else
            GuardedSort<T, DefaultOrder<T>>.Sort(keys, default);
    }

    internal static void Sort(Span<T> keys, Comparison<T> comparer) => GuardedSort<T, ComparisonOrder<T>>.Sort(keys, new(comparer));

    [CatchesIfOthersDo]
    public int BinarySearch(T[] array, int index, int length, T value, IComparer<T>? comparer)
    {
        try
        {
            return InternalBinarySearch(array, index, length, value, comparer ?? Comparer<T>.Default);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Failed to compare two elements in the array.", e);
        }
    }

    internal static int InternalBinarySearch(T[] array, int index, int length, T value, IComparer<T> comparer)
    {
        int low = index;
        int high = index + length - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) >> 1);
            int order = comparer.Compare(array[middle], value);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }
}
