using System.Runtime.CompilerServices;

namespace System;

/// <summary>
/// The formats E, F, G, N and P of floating-point numbers in the invariant culture. The method that chooses is inlined, so that a constant format leaves the official code
/// for all others, and for other cultures, out of the image.
/// </summary>
internal static unsafe partial class Number
{
    /// <param name="precision">Digits, or -1 for the fewest that are read back as the same number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlainFloating(string format, out char kind, out int precision)
    {
        kind = format[0];
        precision = -1;
        switch (kind)
        {
            case 'E' or 'e':
                precision = 6;
                break;
            case 'F' or 'f' or 'N' or 'n' or 'P' or 'p':
                precision = 2;
                break;
            case 'G':
                break;
            case 'R' or 'r':
                return format.Length == 1;
            default:
                return false;
        }

        // As IsPlain reads it: in a method that both call, LLVM no longer folds it for every constant format.
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

        if (kind == 'G' && precision == 0)
            precision = -1;
        return true;
    }

    internal static string DoubleToString(double value, char kind, int precision)
    {
        ulong bits = Unsafe.As<double, ulong>(ref value);
        return ToString(bits << 1 >> 1, (long)bits < 0, DoubleMantissaBits, DoubleInfinity, kind, precision);
    }

    internal static string SingleToString(float value, char kind, int precision)
    {
        uint bits = Unsafe.As<float, uint>(ref value);
        return ToString(bits << 1 >> 1, (int)bits < 0, SingleMantissaBits, SingleInfinity, kind, precision);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ToString(ulong bits, bool isNegative, int mantissaBits, int infinity, char kind, int precision)
    {
        if ((int)(bits >> mantissaBits) == infinity)
            return bits << (64 - mantissaBits) != 0 ? "NaN" : isNegative ? "-Infinity" : "Infinity";

        char letter = (char)(kind & ~0x20);
        bool isSignificant = letter is 'E' or 'G';
        int wanted = precision + (letter == 'E' ? 1 : letter == 'P' ? 2 : 0);
        ulong mantissa = Split(bits, mantissaBits, infinity, out int exponent, out int highBit);
        int digitsBefore = isSignificant || bits == 0 ? 0 : LargestScale(exponent + highBit);
        byte* digits = stackalloc byte[digitsBefore + wanted + 1];
        int scale = 0;
        int count = bits == 0 ? 0 : ExactDigits(mantissa, exponent, highBit, wanted, isSignificant, digits, digitsBefore + wanted + 1, out scale);
        if (!isSignificant && count > scale + wanted)
            count = scale + wanted;
        while (count > 0 && digits[count - 1] == '0')
            count--;
        if (count <= 0)
            count = scale = 0;
        else if (letter == 'P')
            scale += 2;

        const int MostAround = 12;
        char* buffer = stackalloc char[(digitsBefore + 2) * 4 / 3 + precision + MostAround];
        char* at = buffer;
        if (isNegative)
            *at++ = '-';
        if (letter == 'E')
            at = AppendScientific(at, digits, count, count == 0 ? 0 : scale - 1, precision, kind, leastExponent: 3);
        else if (letter == 'G')
            at = scale > precision || scale < -3
                ? AppendScientific(at, digits, count, scale - 1, count - 1, 'E', leastExponent: 2)
                : AppendPlain(at, digits, count, scale);
        else
            at = AppendFixed(at, digits, count, scale, precision, hasGroups: letter != 'F');
        if (letter == 'P')
            at = Append(at, " %");
        return ToString(buffer, at);
    }

    /// <summary>Of a number with so many bits before its binary point: no less than its digits before the decimal point.</summary>
    private static int LargestScale(int bits) => bits < 0 ? 1 : (bits * Log10Of2 >> Log10Bits) + 2;

    private static char* AppendFixed(char* at, byte* digits, int count, int scale, int precision, bool hasGroups)
    {
        if (scale <= 0)
            *at++ = '0';
        for (int i = 0; i < scale; i++)
        {
            *at++ = i < count ? (char)digits[i] : '0';
            int left = scale - 1 - i;
            if (hasGroups && left > 0 && left % 3 == 0)
                *at++ = ',';
        }

        if (precision > 0)
            *at++ = '.';
        for (int i = scale; i < scale + precision; i++)
            *at++ = i >= 0 && i < count ? (char)digits[i] : '0';
        return at;
    }
}
