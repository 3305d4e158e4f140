using System.Runtime.CompilerServices;

namespace System;

public readonly struct Double : IComparable, IComparable<double>, IEquatable<double>, ISpanFormattable
{
    private readonly double m_value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(double value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(double obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override string ToString();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern string ToString(string? format, IFormatProvider? provider);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null);
}
