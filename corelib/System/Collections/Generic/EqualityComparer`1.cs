using Flint.Runtime;

namespace System.Collections.Generic;

public abstract class EqualityComparer<T> : IEqualityComparer<T>
{
    private static readonly EqualityComparer<T> s_default = new ObjectEqualityComparer<T>();

    public static EqualityComparer<T> Default => s_default;

    public abstract bool Equals(T? x, T? y);

    public abstract int GetHashCode(T obj);

    /// <summary>What Default does, without the object.</summary>
    internal static bool Same(T? x, T? y) => x is null ? y is null : y is not null && GenericValue.Equals(x, y);
}
