using System.Globalization;
using System.Runtime.CompilerServices;

namespace System;

public readonly struct Single : IComparable, IComparable<float>, IEquatable<float>, ISpanFormattable
{
    private readonly float m_value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(float value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(float obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    public override string ToString() => Number.SingleToString(m_value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(string? format) => ToString(format, null);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ToString(string? format, IFormatProvider? provider)
    {
        if (!Number.IsInvariant(provider))
            return Number.FormatFloat(m_value, format, NumberFormatInfo.GetInstance(provider));
        if (string.IsNullOrEmpty(format))
            return Number.SingleToString(m_value);
        if (!Number.IsPlainFloating(format, out char kind, out int precision))
            return Number.FormatFloat(m_value, format, NumberFormatInfo.InvariantInfo);
        return precision < 0 ? Number.SingleToString(m_value) : Number.SingleToString(m_value, kind, precision);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (format.Length != 0 || !Number.IsInvariant(provider))
            return Number.TryFormatFloat(m_value, format, NumberFormatInfo.GetInstance(provider), destination, out charsWritten);
        string text = Number.SingleToString(m_value);
        bool fits = ((ReadOnlySpan<char>)text).TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
