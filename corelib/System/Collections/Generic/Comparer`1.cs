using Flint.Runtime;

namespace System.Collections.Generic;

public abstract class Comparer<T> : IComparer<T>
{
    private static readonly Comparer<T> s_default = new ObjectComparer<T>();

    public static Comparer<T> Default => s_default;

    public abstract int Compare(T? x, T? y);

    /// <summary>What Default does, without the object.</summary>
    internal static int Order(T? x, T? y)
    {
        if (x is null)
            return y is null ? 0 : -1;
        return y is null ? 1 : GenericValue.Compare(x, y);
    }
}
