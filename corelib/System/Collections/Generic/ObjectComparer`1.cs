namespace System.Collections.Generic;

public sealed class ObjectComparer<T> : Comparer<T>
{
    public override int Compare(T? x, T? y) => Order(x, y);
}
