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
            Sort<ComparerOrder<T>>(keys, new(comparer));
        else if (typeof(T).IsPrimitive)
            IntroSort<T, DefaultOrder<T>>.Sort(keys, default);
        else
            Sort<DefaultOrder<T>>(keys, default);
    }

    internal static void Sort(Span<T> keys, Comparison<T> comparer) => Sort<ComparisonOrder<T>>(keys, new(comparer));

    [CatchesIfOthersDo]
    internal static void Sort<TOrder>(Span<T> keys, TOrder order)
        where TOrder : struct, IOrder<T>
    {
        try
        {
            IntroSort<T, TOrder>.Sort(keys, order);
        }
        catch (IndexOutOfRangeException)
        {
            ThrowHelper.ThrowBadComparer();
        }
        catch (Exception e)
        {
            ThrowHelper.ThrowComparerFailed(e);
        }
    }

    [CatchesIfOthersDo]
    public int BinarySearch(T[] array, int index, int length, T value, IComparer<T>? comparer)
    {
        try
        {
            return InternalBinarySearch(array, index, length, value, comparer ?? Comparer<T>.Default);
        }
        catch (Exception e)
        {
            ThrowHelper.ThrowComparerFailed(e);
            return 0;
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
