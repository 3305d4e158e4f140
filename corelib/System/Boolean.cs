using System.Runtime.CompilerServices;

namespace System;

public readonly struct Boolean : IComparable, IComparable<bool>, IEquatable<bool>
{
    public static readonly string FalseString = "False";

    public static readonly string TrueString = "True";

    private readonly bool m_value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(bool value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(bool obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    public override string ToString() => m_value ? "True" : "False";
}
