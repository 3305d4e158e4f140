using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

public readonly struct Char : IComparable, IComparable<char>, IEquatable<char>, ISpanFormattable
{
    public const char MaxValue = '\uFFFF';

    public const char MinValue = '\0';

    private const int BeyondLatin1 = 0x100;

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

    public static bool IsDigit(char c) => c < BeyondLatin1 ? IsBetween(c, '0', '9') : CharacterRanges.IsDigit(c);

    public static bool IsNumber(char c) =>
        c < BeyondLatin1
            ? IsBetween(c, '0', '9') || c is '\u00B2' or '\u00B3' or '\u00B9' or >= '\u00BC' and <= '\u00BE'
            : CharacterRanges.IsNumber(c);

    public static bool IsLetter(char c) =>
        c < BeyondLatin1
            ? IsBetween((char)(c | 0x20), 'a', 'z')
                || (c is >= '\u00C0' and not '\u00D7' and not '\u00F7')
                || c is '\u00AA' or '\u00B5' or '\u00BA'
            : CharacterRanges.IsLetter(c);

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsUpper(char c) => c < BeyondLatin1 ? IsLatin1Upper(c) : CharacterRanges.IsUpper(c);

    private static bool IsLatin1Upper(char c) => IsBetween(c, 'A', 'Z') || c is >= '\u00C0' and <= '\u00DE' and not '\u00D7';

    public static bool IsLower(char c) =>
        c < BeyondLatin1
            ? IsBetween(c, 'a', 'z') || c is >= '\u00DF' and not '\u00F7' || c == '\u00B5'
            : CharacterRanges.IsLower(c);

    public static bool IsPunctuation(char c) =>
        c < BeyondLatin1
            ? (c is >= '!' and <= '/' and not '$' and not '+') || c is ':' or ';' or '?' or '@' || (c is >= '[' and <= ']') || c is '_' or '{' or '}'
                or '\u00A1' or '\u00A7' or '\u00AB' or '\u00B6' or '\u00B7' or '\u00BB' or '\u00BF'
            : CharacterRanges.IsPunctuation(c);

    public static bool IsSymbol(char c) =>
        c < BeyondLatin1
            ? c is '$' or '+' or '<' or '=' or '>' or '^' or '`' or '|' or '~' || (c is >= '\u00A2' and <= '\u00A9' and not '\u00A7')
                || c is '\u00AC' or >= '\u00AE' and <= '\u00B1' or '\u00B4' or '\u00B8' or '\u00D7' or '\u00F7'
            : CharacterRanges.IsSymbol(c);

    public static bool IsControl(char c) => c < ' ' || IsBetween(c, '\u007F', '\u009F');

    public static bool IsWhiteSpace(char c) =>
        c == ' ' || IsBetween(c, '\t', '\r') || c is '\u0085' or '\u00A0' or '\u1680'
        || IsBetween(c, '\u2000', '\u200A') || c is '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    public static char ToUpperInvariant(char c)
    {
        if (c >= BeyondLatin1)
            return CharacterRanges.ToUpper(c);
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
        c >= BeyondLatin1 ? CharacterRanges.ToLower(c) : IsLatin1Upper(c) ? (char)(c + 0x20) : c;

    public static char ToUpper(char c) => ToUpperInvariant(c);

    public static char ToLower(char c) => ToLowerInvariant(c);
}
