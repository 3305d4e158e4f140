using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

/// <summary>
/// <see cref="_method"/> is code that takes <see cref="_target"/> first; where the method is static, the compiler
/// makes that code, and <see cref="_target"/> is null.
/// </summary>
public abstract class Delegate
{
    internal object? _target;

    internal nint _method;

    private protected Delegate()
    {
    }

    public bool HasSingleTarget => Unsafe.As<MulticastDelegate>(this).HasSingleTarget;

    public object? Target => GetLast()._target;

    public static Delegate? Combine(Delegate? a, Delegate? b)
    {
        if (a == null)
            return b;
        return b == null ? a : a.CombineImpl(b);
    }

    public static Delegate? Combine(params Delegate?[]? delegates)
    {
        Delegate? result = null;
        if (delegates != null)
            foreach (Delegate? next in delegates)
                result = Combine(result, next);
        return result;
    }

    public static Delegate? Remove(Delegate? source, Delegate? value)
    {
        if (source == null)
            return null;
        return value == null ? source : source.RemoveImpl(value);
    }

    public static Delegate? RemoveAll(Delegate? source, Delegate? value)
    {
        Delegate? before;
        do
        {
            before = source;
            source = Remove(source, value);
        }
        while (source != before);
        return source;
    }

    [NotOnDevice, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern Delegate? CreateDelegate(Type type, object firstArgument, string method, bool ignoreCase, bool throwOnBindFailure);

    [NotOnDevice, MethodImpl(MethodImplOptions.InternalCall)]
    public static extern Delegate? CreateDelegate(Type type, Type target, string method, bool ignoreCase, bool throwOnBindFailure);

    public abstract Delegate[] GetInvocationList();

    protected abstract Delegate CombineImpl(Delegate? d);

    protected abstract Delegate? RemoveImpl(Delegate d);

    private protected abstract Delegate GetLast();

    public override bool Equals(object? obj) =>
        obj is Delegate other && _method == other._method && _target == other._target;

    public override int GetHashCode() => (int)_method;

    public static bool operator ==(Delegate? d1, Delegate? d2) => (object?)d1 == d2 || (d1 is not null && d1.Equals(d2));

    public static bool operator !=(Delegate? d1, Delegate? d2) => !(d1 == d2);
}
