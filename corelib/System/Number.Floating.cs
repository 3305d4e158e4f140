using System.Globalization;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Floating-point numbers as text without a format: the fewest digits that are read back as the same number.</summary>
internal static unsafe partial class Number
{
    /// <summary>The longest text: <c>-1.2345678901234567E-308</c>, <c>-0.00012345678901234567</c>.</summary>
    internal const int FloatingBufferLength = 32;

    private const int MostDigits = 18;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern string FormatFloat<TNumber>(TNumber value, string? format, NumberFormatInfo info)
        where TNumber : unmanaged;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool TryFormatFloat<TNumber, TChar>(
        TNumber value, ReadOnlySpan<char> format, NumberFormatInfo info, Span<TChar> destination, out int charsWritten)
        where TNumber : unmanaged
        where TChar : unmanaged;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string DoubleToString(double value)
    {
        char* buffer = stackalloc char[FloatingBufferLength];
        return ToString(buffer, WriteDouble(buffer, value));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string SingleToString(float value)
    {
        char* buffer = stackalloc char[FloatingBufferLength];
        return ToString(buffer, WriteSingle(buffer, value));
    }

    /// <summary>Writes from <paramref name="start"/> on, and returns where the text ends.</summary>
    internal static char* WriteDouble(char* start, double value)
    {
        const int MantissaBits = 52;
        const int MostPlainDigits = 17;
        ulong bits = Unsafe.As<double, ulong>(ref value);
        return Write(start, bits << 1 >> 1, (long)bits < 0, MantissaBits, 0x7FF, MostPlainDigits);
    }

    internal static char* WriteSingle(char* start, float value)
    {
        const int MantissaBits = 23;
        const int MostPlainDigits = 9;
        uint bits = Unsafe.As<float, uint>(ref value);
        return Write(start, bits << 1 >> 1, (int)bits < 0, MantissaBits, 0xFF, MostPlainDigits);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static char* Write(char* at, ulong bits, bool isNegative, int mantissaBits, int infinity, int mostPlainDigits)
    {
        int exponent = (int)(bits >> mantissaBits);
        ulong mantissa = bits - ((ulong)exponent << mantissaBits);
        if (exponent == infinity)
            return Append(at, mantissa != 0 ? "NaN" : isNegative ? "-Infinity" : "Infinity");
        if (isNegative)
            *at++ = '-';
        if (bits == 0)
        {
            *at++ = '0';
            return at;
        }

        if (exponent == 0)
            exponent = 1;
        else
            mantissa += 1ul << mantissaBits;
        int highBit = 63;
        while ((long)(mantissa << (63 - highBit)) >= 0)
            highBit--;
        byte* digits = stackalloc byte[MostDigits];
        int count = ShortestDigits(mantissa, exponent - (infinity >> 1) - mantissaBits, highBit, digits, out int scale);
        return scale > mostPlainDigits || scale < -3 ? AppendScientific(at, digits, count, scale - 1) : AppendPlain(at, digits, count, scale);
    }

    private static char* AppendPlain(char* at, byte* digits, int count, int scale)
    {
        int position = scale < 0 ? scale : 0;
        if (scale <= 0)
            *at++ = '0';
        for (int i = position < scale ? 0 : scale; i < count || i < scale; i++)
        {
            if (i == scale)
                *at++ = '.';
            *at++ = i >= 0 && i < count ? (char)digits[i] : '0';
        }

        return at;
    }

    private static char* AppendScientific(char* at, byte* digits, int count, int exponent)
    {
        for (int i = 0; i < count; i++)
        {
            if (i == 1)
                *at++ = '.';
            *at++ = (char)digits[i];
        }

        *at++ = 'E';
        *at++ = exponent < 0 ? '-' : '+';
        uint size = (uint)(exponent < 0 ? -exponent : exponent);
        if (size < 10)
            *at++ = '0';
        char* text = stackalloc char[MaxDigits32];
        char* end = text + MaxDigits32;
        for (char* digit = WriteUInt32(end, size); digit < end; digit++)
            *at++ = *digit;
        return at;
    }

    private static char* Append(char* at, string text)
    {
        for (int i = 0; i < text.Length; i++)
            *at++ = text[i];
        return at;
    }
}
