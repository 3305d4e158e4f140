using System.Runtime.CompilerServices;

namespace System;

public readonly struct Char : IComparable, IComparable<char>, IEquatable<char>, ISpanFormattable
{
    public const char MaxValue = '\uFFFF';

    public const char MinValue = '\0';

    private readonly char m_value;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(char value);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(char obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    public override string ToString() => ToString(m_value);

    public static string ToString(char c) => string.CreateFromChar(c);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(m_value);

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = destination.Length == 0 ? 0 : 1;
        if (charsWritten != 0)
            destination[0] = m_value;
        return charsWritten != 0;
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool IsBetween(char c, char minInclusive, char maxInclusive);

    // Classes and cases are those of Latin-1: the tables for all of Unicode take 20 KiB.
    public static bool IsDigit(char c) => IsBetween(c, '0', '9');

    public static bool IsNumber(char c) => IsDigit(c) || c is '\u00B2' or '\u00B3' or '\u00B9' or >= '\u00BC' and <= '\u00BE';

    public static bool IsLetter(char c) =>
        IsBetween((char)(c | 0x20), 'a', 'z')
        || (c is >= '\u00C0' and <= '\u00FF' and not '\u00D7' and not '\u00F7')
        || c is '\u00AA' or '\u00B5' or '\u00BA';

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsUpper(char c) =>
        IsBetween(c, 'A', 'Z') || c is >= '\u00C0' and <= '\u00DE' and not '\u00D7';

    public static bool IsLower(char c) =>
        IsBetween(c, 'a', 'z') || c is >= '\u00DF' and <= '\u00FF' and not '\u00F7' || c == '\u00B5';

    public static bool IsControl(char c) => c < ' ' || IsBetween(c, '\u007F', '\u009F');

    public static bool IsWhiteSpace(char c) =>
        c == ' ' || IsBetween(c, '\t', '\r') || c is '\u0085' or '\u00A0' or '\u1680'
        || IsBetween(c, '\u2000', '\u200A') || c is '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    public static char ToUpperInvariant(char c)
    {
        if (IsBetween(c, 'a', 'z') || c is >= '\u00E0' and <= '\u00FE' and not '\u00F7')
            return (char)(c - 0x20);
        return c switch
        {
            '\u00B5' => '\u039C',
            '\u00FF' => '\u0178',
            _ => c,
        };
    }

    public static char ToLowerInvariant(char c) =>
        IsUpper(c) ? (char)(c + 0x20) : c;

    public static char ToUpper(char c) => ToUpperInvariant(c);

    public static char ToLower(char c) => ToLowerInvariant(c);
}
