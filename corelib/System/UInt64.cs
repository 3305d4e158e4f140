using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

public readonly struct UInt64 : IComparable, IComparable<ulong>, IEquatable<ulong>, ISpanFormattable
{
    public const ulong MaxValue = 18446744073709551615;

    public const ulong MinValue = 0;

    private readonly ulong m_value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(ulong value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(ulong obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    public static ulong Parse(string s) => Number.ParseUInt64(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out ulong result) => Number.TryParseUInt64(s, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out ulong result) => Number.TryParseUInt64(s, out result);

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
            : Number.FormatUInt64(m_value, format, provider);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null);
}
