namespace System.Collections.Generic;

internal interface IArraySortHelper<TKey, TValue>
{
    void Sort(Span<TKey> keys, Span<TValue> values, IComparer<TKey>? comparer);
}
