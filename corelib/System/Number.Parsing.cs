namespace System;

internal static partial class Number
{
    private enum ParsingResult
    {
        Ok,
        Format,
        Overflow,
    }

    internal static int ParseInt32(string s)
    {
        Check(ParseSigned(Text(s), int.MaxValue, out long value), "Int32");
        return (int)value;
    }

    internal static long ParseInt64(string s)
    {
        Check(ParseSigned(Text(s), long.MaxValue, out long value), "Int64");
        return value;
    }

    internal static uint ParseUInt32(string s)
    {
        Check(ParseUnsigned(Text(s), uint.MaxValue, out ulong value), "UInt32");
        return (uint)value;
    }

    internal static ulong ParseUInt64(string s)
    {
        Check(ParseUnsigned(Text(s), ulong.MaxValue, out ulong value), "UInt64");
        return value;
    }

    internal static bool TryParseInt32(ReadOnlySpan<char> s, out int result)
    {
        bool ok = ParseSigned(s, int.MaxValue, out long value) == ParsingResult.Ok;
        result = (int)value;
        return ok;
    }

    internal static bool TryParseInt64(ReadOnlySpan<char> s, out long result) =>
        ParseSigned(s, long.MaxValue, out result) == ParsingResult.Ok;

    internal static bool TryParseUInt32(ReadOnlySpan<char> s, out uint result)
    {
        bool ok = ParseUnsigned(s, uint.MaxValue, out ulong value) == ParsingResult.Ok;
        result = (uint)value;
        return ok;
    }

    internal static bool TryParseUInt64(ReadOnlySpan<char> s, out ulong result) =>
        ParseUnsigned(s, ulong.MaxValue, out result) == ParsingResult.Ok;

    private static ReadOnlySpan<char> Text(string s)
    {
        ArgumentNullException.ThrowIfNull(s, nameof(s));
        return s;
    }

    private static void Check(ParsingResult result, string type)
    {
        if (result == ParsingResult.Format)
            throw new FormatException("Input string was not in a correct format.");
        if (result == ParsingResult.Overflow)
            throw new OverflowException(string.Concat("Value was either too large or too small for an ", type, "."));
    }

    private static ParsingResult ParseSigned(ReadOnlySpan<char> s, long max, out long value)
    {
        ParsingResult result = ParseMagnitude(s, out bool negative, out ulong magnitude);
        if (result == ParsingResult.Ok && magnitude > (ulong)max + (negative ? 1u : 0u))
            result = ParsingResult.Overflow;
        value = result != ParsingResult.Ok ? 0 : negative ? (long)(0 - magnitude) : (long)magnitude;
        return result;
    }

    private static ParsingResult ParseUnsigned(ReadOnlySpan<char> s, ulong max, out ulong value)
    {
        ParsingResult result = ParseMagnitude(s, out bool negative, out value);
        if (result == ParsingResult.Ok && (value > max || (negative && value != 0)))
            result = ParsingResult.Overflow;
        if (result != ParsingResult.Ok)
            value = 0;
        return result;
    }

    /// <summary>What NumberStyles.Integer takes: white space around, a sign in front, and zero characters behind.</summary>
    private static ParsingResult ParseMagnitude(ReadOnlySpan<char> s, out bool negative, out ulong magnitude)
    {
        int at = 0;
        int end = s.Length;
        magnitude = 0;
        negative = false;
        while (at < end && IsWhite(s[at]))
            at++;
        if (at < end && s[at] is '-' or '+')
            negative = s[at++] == '-';
        int firstDigit = at;
        bool overflow = false;
        while (at < end && (uint)(s[at] - '0') is uint digit and <= 9)
        {
            at++;
            overflow |= magnitude > (ulong.MaxValue - digit) / 10;
            magnitude = magnitude * 10 + digit;
        }
        if (at == firstDigit)
            return ParsingResult.Format;
        while (at < end && IsWhite(s[at]))
            at++;
        while (at < end && s[at] == '\0')
            at++;
        if (at != end)
            return ParsingResult.Format;
        return overflow ? ParsingResult.Overflow : ParsingResult.Ok;
    }

    private static bool IsWhite(char c) => c == ' ' || char.IsBetween(c, '\t', '\r');
}
