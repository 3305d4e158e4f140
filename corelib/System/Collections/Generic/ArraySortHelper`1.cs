using Flint.Runtime;

namespace System.Collections.Generic;

/// <summary>The official sorts come here; the algorithm is compiled for the kind of comparison.</summary>
internal sealed class ArraySortHelper<T> : IArraySortHelper<T>
{
    private static readonly IArraySortHelper<T> s_default = new ArraySortHelper<T>();

    public static IArraySortHelper<T> Default => s_default;

    public void Sort(Span<T> keys, IComparer<T>? comparer)
    {
        if (comparer == null || comparer == Comparer<T>.Default)
            IntroSort<T, DefaultOrder<T>>.Sort(keys, default);
        else
            IntroSort<T, ComparerOrder<T>>.Sort(keys, new(comparer));
    }

    internal static void Sort(Span<T> keys, Comparison<T> comparer) =>
        IntroSort<T, ComparisonOrder<T>>.Sort(keys, new(comparer));

    public int BinarySearch(T[] array, int index, int length, T value, IComparer<T>? comparer) =>
        InternalBinarySearch(array, index, length, value, comparer ?? Comparer<T>.Default);

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
