using System;
using System.Collections.Generic;

namespace Flint.Runtime;

/// <summary>What a search looks for, as a struct, so that it is compiled into the search's loop.</summary>
internal interface IMatch<T>
{
    bool Has(T item);
}

internal readonly struct One<T> : IMatch<T>
{
    private readonly T _value;

    public One(T value) => _value = value;

    public bool Has(T item) => EqualityComparer<T>.Same(item, _value);
}

internal readonly struct Two<T> : IMatch<T>
{
    private readonly T _value0;
    private readonly T _value1;

    public Two(T value0, T value1)
    {
        _value0 = value0;
        _value1 = value1;
    }

    public bool Has(T item) => EqualityComparer<T>.Same(item, _value0) || EqualityComparer<T>.Same(item, _value1);
}

internal readonly struct Three<T> : IMatch<T>
{
    private readonly Two<T> _first;
    private readonly T _value2;

    public Three(T value0, T value1, T value2)
    {
        _first = new(value0, value1);
        _value2 = value2;
    }

    public bool Has(T item) => _first.Has(item) || EqualityComparer<T>.Same(item, _value2);
}

internal readonly struct Between<T> : IMatch<T>
    where T : IComparable<T>
{
    private readonly T _low;
    private readonly T _high;

    public Between(T low, T high)
    {
        _low = low;
        _high = high;
    }

    public bool Has(T item) => _low.CompareTo(item) <= 0 && _high.CompareTo(item) >= 0;
}

internal readonly struct Not<T, TMatch> : IMatch<T>
    where TMatch : struct, IMatch<T>
{
    private readonly TMatch _match;

    public Not(TMatch match) => _match = match;

    public bool Has(T item) => !_match.Has(item);
}
