using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

/// <summary>With a list, Invoke's code calls each of its first <see cref="_invocationCount"/> delegates in turn.</summary>
public abstract class MulticastDelegate : Delegate
{
    internal Delegate[]? _invocationList;

    internal int _invocationCount;

    private protected MulticastDelegate()
    {
    }

    /// <summary>A delegate of the prototype's type that invokes the list.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern MulticastDelegate NewMulticast(MulticastDelegate prototype, Delegate[] list, int count);

    public sealed override Delegate[] GetInvocationList()
    {
        if (_invocationList == null)
            return new Delegate[] { this };
        Delegate[] copy = new Delegate[_invocationCount];
        CopyTo(copy, 0);
        return copy;
    }

    internal new bool HasSingleTarget => _invocationList == null;

    internal Delegate? TryGetAt(int index) => (uint)index < (uint)Count ? this[index] : null;

    private int Count => _invocationList == null ? 1 : _invocationCount;

    private Delegate this[int index] => _invocationList == null ? this : _invocationList[index];

    private void CopyTo(Delegate[] target, int start)
    {
        for (int i = 0; i < Count; i++)
            target[start + i] = this[i];
    }

    private protected sealed override Delegate GetLast() => this[Count - 1];

    protected sealed override Delegate CombineImpl(Delegate? follow)
    {
        MulticastDelegate next = Unsafe.As<MulticastDelegate>(follow)!;
        if (MethodTable.Of(this) != MethodTable.Of(next))
            throw new ArgumentException("Delegates must be of the same type.");
        int count = Count + next.Count;
        Delegate[] list = new Delegate[count];
        CopyTo(list, 0);
        next.CopyTo(list, Count);
        return NewMulticast(this, list, count);
    }

    /// <summary>Removes the last occurrence of the value's whole list.</summary>
    protected sealed override Delegate? RemoveImpl(Delegate value)
    {
        MulticastDelegate removed = Unsafe.As<MulticastDelegate>(value);
        int length = removed.Count;
        int left = Count - length;
        for (int start = left; start >= 0; start--)
        {
            if (!HasAt(start, removed))
                continue;
            if (left == 0)
                return null;
            if (left == 1)
                return this[start == 0 ? length : 0];
            Delegate[] list = new Delegate[left];
            for (int i = 0; i < left; i++)
                list[i] = this[i < start ? i : i + length];
            return NewMulticast(this, list, left);
        }
        return this;
    }

    private bool HasAt(int start, MulticastDelegate other)
    {
        if (MethodTable.Of(this) != MethodTable.Of(other))
            return false;
        for (int i = 0; i < other.Count; i++)
            if (!SameCall(this[start + i], other[i]))
                return false;
        return true;
    }

    private static bool SameCall(Delegate a, Delegate b) => a._method == b._method && a._target == b._target;

    public sealed override bool Equals(object? obj) =>
        obj is MulticastDelegate other && Count == other.Count && HasAt(0, other);

    public sealed override int GetHashCode()
    {
        int hash = 0;
        for (int i = 0; i < Count; i++)
            hash = hash * 33 + (int)this[i]._method;
        return hash;
    }
}
