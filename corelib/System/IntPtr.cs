using System.Runtime.CompilerServices;

namespace System;

public readonly struct IntPtr : IComparable, IComparable<nint>, IEquatable<nint>, ISpanFormattable
{
    private readonly nint _value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(nint value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(nint other);

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
