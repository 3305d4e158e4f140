using Flint.Runtime;

namespace System.Collections.Generic;

public abstract class EqualityComparer<T> : IEqualityComparer, IEqualityComparer<T>
{
    private static readonly EqualityComparer<T> s_default = new ObjectEqualityComparer<T>();

    public static EqualityComparer<T> Default => s_default;

    public abstract bool Equals(T? x, T? y);

    public abstract int GetHashCode(T obj);

    bool IEqualityComparer.Equals(object? x, object? y) =>
        x == y || (x != null && y != null && Equals((T)x, (T)y));

    int IEqualityComparer.GetHashCode(object? obj) => obj == null ? 0 : GetHashCode((T)obj);

    /// <summary>What Default does, without the object.</summary>
    internal static bool Same(T? x, T? y) => x is null ? y is null : y is not null && GenericValue.Equals(x, y);
}
