using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

public readonly struct Int64 : IComparable, IComparable<long>, IEquatable<long>, ISpanFormattable
{
    public const long MaxValue = 9223372036854775807;

    public const long MinValue = -9223372036854775808;

    private readonly long m_value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(long value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(long obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    public static long Parse(string s) => Number.ParseInt64(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out long result) => Number.TryParseInt64(s, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out long result) => Number.TryParseInt64(s, out result);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override string ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(string? format) => ToString(format, null);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(string? format, IFormatProvider? provider) =>
        Number.IsPlain(format, out char kind, out int precision) && Number.IsInvariant(provider)
            ? Number.FormatPlain(m_value, (ulong)m_value, kind, precision)
            : Number.FormatInt64(m_value, format, provider);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null);
}
