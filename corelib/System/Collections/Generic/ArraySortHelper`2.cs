using Flint.Runtime;

namespace System.Collections.Generic;

/// <summary>Sorts pairs in an array of their own: it is rare, and one sort is enough to keep in flash.</summary>
internal sealed class ArraySortHelper<TKey, TValue> : IArraySortHelper<TKey, TValue>
{
    private static readonly IArraySortHelper<TKey, TValue> s_default = new ArraySortHelper<TKey, TValue>();

    public static IArraySortHelper<TKey, TValue> Default => s_default;

    public void Sort(Span<TKey> keys, Span<TValue> values, IComparer<TKey>? comparer)
    {
        Pair[] pairs = new Pair[keys.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i].Key = keys[i];
            pairs[i].Value = values[i];
        }
        GuardedSort<Pair, PairOrder>.Sort(pairs, new(comparer ?? Comparer<TKey>.Default));
        for (int i = 0; i < pairs.Length; i++)
        {
            keys[i] = pairs[i].Key;
            values[i] = pairs[i].Value;
        }
    }

    private struct Pair
    {
        public TKey Key;

        public TValue Value;
    }

    private readonly struct PairOrder : IOrder<Pair>
    {
        private readonly IComparer<TKey> _comparer;

        public PairOrder(IComparer<TKey> comparer) => _comparer = comparer;

        public int Compare(Pair x, Pair y) => _comparer.Compare(x.Key, y.Key);
    }
}
