namespace System.Collections.Generic;

public sealed class ObjectEqualityComparer<T> : EqualityComparer<T>
{
    public override bool Equals(T? x, T? y) => Same(x, y);

    public override int GetHashCode(T obj) => obj?.GetHashCode() ?? 0;
}
