using System.Runtime.CompilerServices;

namespace System;

public readonly struct Byte : IComparable, IComparable<byte>, IEquatable<byte>, ISpanFormattable
{
    public const byte MaxValue = 255;

    public const byte MinValue = 0;

    private readonly byte m_value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(byte value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(byte obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override string ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(string? format) => ToString(format, null);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(string? format, IFormatProvider? provider) =>
        Number.IsPlain(format, out char kind, out int precision) && Number.IsInvariant(provider)
            ? Number.FormatPlain(m_value, kind, precision)
            : Number.FormatUInt32(m_value, format, provider);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null);
}
