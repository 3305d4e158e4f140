using System.Globalization;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>
/// The formats D and X of integers, which are most of those in use. The methods that choose are inlined, so that a
/// constant format leaves the official code for all other formats out of the image.
/// </summary>
internal static unsafe partial class Number
{
    /// <summary>Digits that a format may ask for here; more take the official path.</summary>
    private const int MaxPrecision = 20;

    /// <summary>Holds every number that these formats give, with its sign.</summary>
    internal const int BufferLength = MaxPrecision + 1;

    /// <param name="kind">D, X or x.</param>
    /// <param name="precision">The least number of digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlain(string? format, out char kind, out int precision)
    {
        kind = 'D';
        precision = 1;
        if (format == null || format.Length == 0)
            return true;
        kind = format[0];
        if (kind == 'd')
            kind = 'D';
        if (kind is not ('D' or 'X' or 'x'))
            return false;
        if (format.Length == 1)
            return true;
        if (format.Length > 3 || !char.IsBetween(format[1], '0', '9'))
            return false;
        precision = format[1] - '0';
        if (format.Length == 3)
        {
            if (!char.IsBetween(format[2], '0', '9'))
                return false;
            precision = precision * 10 + format[2] - '0';
        }
        return precision <= MaxPrecision;
    }

    /// <summary>Whether numbers are surely written as the invariant culture does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsInvariant(IFormatProvider? provider) =>
        provider == null || provider == CultureInfo.InvariantCulture;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string FormatInt32(int value, int hexMask, string? format, IFormatProvider? provider);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string FormatUInt32(uint value, string? format, IFormatProvider? provider);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string FormatInt64(long value, string? format, IFormatProvider? provider);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string FormatUInt64(ulong value, string? format, IFormatProvider? provider);

    /// <summary>Writes before <paramref name="end"/>, and returns where the text begins.</summary>
    /// <param name="bits">The number as it is stored, zero-extended; what X prints.</param>
    internal static char* WritePlain(char* end, long value, ulong bits, char kind, int precision) =>
        kind == 'D' ? WriteInt64(end, value, precision) : WriteHex(end, bits, kind, precision);

    internal static char* WritePlain(char* end, ulong value, char kind, int precision) =>
        kind == 'D' ? Pad(WriteUInt64(end, value), end, precision) : WriteHex(end, value, kind, precision);

    private static char* WriteInt64(char* end, long value, int precision)
    {
        char* start = Pad(WriteUInt64(end, value < 0 ? 0ul - (ulong)value : (ulong)value), end, precision);
        if (value < 0)
            *--start = '-';
        return start;
    }

    private static char* Pad(char* start, char* end, int precision)
    {
        while (end - start < precision)
            *--start = '0';
        return start;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static char* WriteHex(char* end, ulong value, char kind, int precision)
    {
        char* start = end;
        int toLetter = kind - 'X' + 'A' - 10;
        while (precision > 0 || value != 0)
        {
            int digit = (int)value & 15;
            *--start = (char)(digit + (digit < 10 ? '0' : toLetter));
            value >>= 4;
            precision--;
        }
        if (start == end)
            *--start = '0';
        return start;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string FormatPlain(long value, ulong bits, char kind, int precision)
    {
        char* buffer = stackalloc char[BufferLength];
        char* end = buffer + BufferLength;
        return ToString(WritePlain(end, value, bits, kind, precision), end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string FormatPlain(ulong value, char kind, int precision)
    {
        char* buffer = stackalloc char[BufferLength];
        char* end = buffer + BufferLength;
        return ToString(WritePlain(end, value, kind, precision), end);
    }
}
