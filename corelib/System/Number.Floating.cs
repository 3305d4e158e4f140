using System.Globalization;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Floating-point numbers as text without a format: the fewest digits that are read back as the same number.</summary>
internal static unsafe partial class Number
{
    /// <summary>The longest text: <c>-1.2345678901234567E-308</c>, <c>-0.00012345678901234567</c>.</summary>
    internal const int FloatingBufferLength = 32;

    private const int MostDigits = 18;

    private const int DoubleMantissaBits = 52;

    private const int DoubleInfinity = 0x7FF;

    private const int SingleMantissaBits = 23;

    private const int SingleInfinity = 0xFF;

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
        const int MostPlainDigits = 17;
        ulong bits = Unsafe.As<double, ulong>(ref value);
        return Write(start, bits << 1 >> 1, (long)bits < 0, DoubleMantissaBits, DoubleInfinity, MostPlainDigits);
    }

    internal static char* WriteSingle(char* start, float value)
    {
        const int MostPlainDigits = 9;
        uint bits = Unsafe.As<float, uint>(ref value);
        return Write(start, bits << 1 >> 1, (int)bits < 0, SingleMantissaBits, SingleInfinity, MostPlainDigits);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static char* Write(char* at, ulong bits, bool isNegative, int mantissaBits, int infinity, int mostPlainDigits)
    {
        if ((int)(bits >> mantissaBits) == infinity)
            return Append(at, bits << (64 - mantissaBits) != 0 ? "NaN" : isNegative ? "-Infinity" : "Infinity");
        if (isNegative)
            *at++ = '-';
        if (bits == 0)
        {
            *at++ = '0';
            return at;
        }

        ulong mantissa = Split(bits, mantissaBits, infinity, out int exponent, out int highBit);
        byte* digits = stackalloc byte[MostDigits];
        int count = ShortestDigits(mantissa, exponent, highBit, digits, out int scale);
        return scale > mostPlainDigits || scale < -3
            ? AppendScientific(at, digits, count, scale - 1, count - 1, 'E', leastExponent: 2)
            : AppendPlain(at, digits, count, scale);
    }

    /// <returns>The mantissa as a whole number, which is to be multiplied by 2 to the exponent.</returns>
    private static ulong Split(ulong bits, int mantissaBits, int infinity, out int exponent, out int highBit)
    {
        exponent = (int)(bits >> mantissaBits);
        ulong mantissa = bits - ((ulong)exponent << mantissaBits);
        if (exponent == 0)
            exponent = 1;
        else
            mantissa += 1ul << mantissaBits;
        exponent -= (infinity >> 1) + mantissaBits;
        highBit = 63;
        while (highBit > 0 && (long)(mantissa << (63 - highBit)) >= 0)
            highBit--;
        return mantissa;
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

    private static char* AppendScientific(char* at, byte* digits, int count, int exponent, int precision, char letter, int leastExponent)
    {
        for (int i = 0; i <= precision; i++)
        {
            if (i == 1)
                *at++ = '.';
            *at++ = i < count ? (char)digits[i] : '0';
        }

        *at++ = letter;
        *at++ = exponent < 0 ? '-' : '+';
        uint size = (uint)(exponent < 0 ? -exponent : exponent);
        char* text = stackalloc char[MaxDigits32];
        char* end = text + MaxDigits32;
        for (char* digit = Pad(WriteUInt32(end, size), end, leastExponent); digit < end; digit++)
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
