using System;
using System.Collections.Generic;

namespace Flint.Runtime;

/// <summary>How a sort compares, as a struct, so that it is compiled into the sort's loops.</summary>
internal interface IOrder<T>
{
    int Compare(T x, T y);
}

internal readonly struct DefaultOrder<T> : IOrder<T>
{
    public int Compare(T x, T y) => Comparer<T>.Order(x, y);
}

internal readonly struct ComparerOrder<T> : IOrder<T>
{
    private readonly IComparer<T> _comparer;

    public ComparerOrder(IComparer<T> comparer) => _comparer = comparer;

    public int Compare(T x, T y) => _comparer.Compare(x, y);
}

internal readonly struct ComparisonOrder<T> : IOrder<T>
{
    private readonly Comparison<T> _comparison;

    public ComparisonOrder(Comparison<T> comparison) => _comparison = comparison;

    public int Compare(T x, T y) => _comparison(x, y);
}
