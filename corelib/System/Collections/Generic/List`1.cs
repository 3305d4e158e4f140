using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>All of it is official.</summary>
public class List<T>
{
    internal T[] _items;

    internal int _size;

    internal int _version;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern List();

    public extern int Count
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public extern T this[int index]
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void Add(T item);
}
