using System.Runtime.CompilerServices;

namespace System;

/// <summary>
/// The decimal digits of floating-point numbers, by exact division of large integers (Steele and White; Dragon4). It needs no table of
/// powers and no second algorithm: that is 1 KiB where Grisu and the official integers are 8.
/// </summary>
internal static unsafe partial class Number
{
    /// <summary>Words of 32 bits for what is largest: 10 times 2^1024, and 10^324 times a double's mantissa.</summary>
    private const int LargestWords = 36;

    private const int Decimal = 10;

    private const int Log10Of2 = 78913;

    private const int Log10Bits = 18;

    /// <param name="mantissa">Not 0. The number is this times 2 to the <paramref name="exponent"/>.</param>
    /// <param name="mantissaHighBitIdx">The index of the mantissa's highest bit.</param>
    /// <param name="hasUnequalMargins">Not used: what official callers give is wrong for double.</param>
    /// <param name="cutoffNumber">How many digits, or -1 for the fewest that are read back as the same number.</param>
    /// <param name="isSignificantDigits">Whether those are counted from the first digit, or from the decimal point.</param>
    /// <param name="buffer">Takes the digits in ASCII.</param>
    /// <param name="decimalExponent">Of the first digit.</param>
    /// <returns>The number of digits.</returns>
    private static uint Dragon4(
        ulong mantissa, int exponent, uint mantissaHighBitIdx, bool hasUnequalMargins, int cutoffNumber, bool isSignificantDigits,
        Span<byte> buffer, out int decimalExponent)
    {
        bool isShortest = cutoffNumber == -1;
        var digits = (byte*)Unsafe.AsPointer(ref buffer._reference);
        int scale;
        int count = isShortest
            ? ShortestDigits(mantissa, exponent, (int)mantissaHighBitIdx, digits, out scale)
            : ExactDigits(mantissa, exponent, (int)mantissaHighBitIdx, cutoffNumber, isSignificantDigits, digits, buffer.Length, out scale);
        decimalExponent = scale - 1;
        return (uint)count;
    }

    /// <summary>The fewest digits that lie closer to a number than to its neighbours, of these the closest. It is 0.d1d2… times 10 to the <paramref name="scale"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int ShortestDigits(ulong mantissa, int exponent, int highBit, byte* digits, out int scale)
    {
        uint* value = stackalloc uint[LargestWords];
        uint* divisor = stackalloc uint[LargestWords];
        uint* margin = stackalloc uint[LargestWords];
        uint* sum = stackalloc uint[LargestWords];
        int unequal = HasCloserLowerNeighbour(mantissa, exponent, highBit) ? 1 : 0;
        int words = Fraction(mantissa, exponent, highBit, unequal + 1, value, divisor, out scale);
        Clear(margin);
        SetBit(margin, exponent > 0 ? exponent : 0);
        ScaleBy10(margin, words, -scale);

        bool isEven = (mantissa & 1) == 0;
        if (IsAtUpperMargin(value, margin, divisor, sum, words, unequal, isEven))
            scale++;
        else
        {
            Multiply(value, words, Decimal);
            Multiply(margin, words, Decimal);
        }

        int count = 0;
        while (true)
        {
            uint digit = Divide(value, divisor, words);
            int lower = Compare(value, margin, words);
            bool isLow = isEven ? lower <= 0 : lower < 0;
            bool isHigh = IsAtUpperMargin(value, margin, divisor, sum, words, unequal, isEven);
            if (isLow || isHigh)
                return isLow != isHigh ? Finish(digits, count, digit, isHigh, ref scale)
                    : FinishRounded(digits, count, digit, value, divisor, words, ref scale);
            digits[count++] = (byte)('0' + digit);
            Multiply(value, words, Decimal);
            Multiply(margin, words, Decimal);
        }
    }

    /// <summary>So many digits, the last rounded to nearest, halves to even. Zeros at the end are left out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int ExactDigits(
        ulong mantissa, int exponent, int highBit, int wanted, bool isSignificant, byte* digits, int capacity, out int scale)
    {
        uint* value = stackalloc uint[LargestWords];
        uint* divisor = stackalloc uint[LargestWords];
        int words = Fraction(mantissa, exponent, highBit, 1, value, divisor, out scale);
        if (Compare(value, divisor, words) >= 0)
            scale++;
        else
            Multiply(value, words, Decimal);

        if (!isSignificant)
            wanted += scale;
        if (wanted > capacity)
            wanted = capacity;
        if (wanted <= 0)
        {
            // Before the first digit: it only says what to round to.
            uint first = Divide(value, divisor, words);
            if (first > 5 || (first == 5 && !IsZero(value, words)))
            {
                scale++;
                first = 1;
            }

            digits[0] = (byte)('0' + first);
            return 1;
        }

        int count = 0;
        while (true)
        {
            uint digit = Divide(value, divisor, words);
            if (count == wanted - 1 || IsZero(value, words))
                return FinishRounded(digits, count, digit, value, divisor, words, ref scale);
            digits[count++] = (byte)('0' + digit);
            Multiply(value, words, Decimal);
        }
    }

    /// <summary>A power of two is only half as far from the number below it, but for the smallest of all.</summary>
    private static bool HasCloserLowerNeighbour(ulong mantissa, int exponent, int highBit)
    {
        const int DoubleBits = 52;
        const int SingleBits = 23;
        const int HalfBits = 10;
        int least = highBit == DoubleBits ? -1074 : highBit == SingleBits ? -149 : highBit == HalfBits ? -24 : int.MaxValue;
        return exponent > least && mantissa << (63 - highBit) == 1ul << 63;
    }

    /// <summary>
    /// The number as value divided by divisor, both times 2 to the <paramref name="extraBits"/>, and so scaled that it lies between 1/10 and 2
    /// when it is divided by 10 to the <paramref name="scale"/>.
    /// </summary>
    /// <returns>The words that both need, with room for a factor of 40.</returns>
    private static int Fraction(ulong mantissa, int exponent, int highBit, int extraBits, uint* value, uint* divisor, out int scale)
    {
        scale = ((highBit + exponent) * Log10Of2 >> Log10Bits) + 1;
        int up = exponent > 0 ? exponent : 0;
        int words = ((exponent > 0 ? exponent + 64 : exponent < -64 ? -exponent : 64) >> 5) + 3;
        if (words > LargestWords)
            words = LargestWords;
        Clear(value);
        Clear(divisor);
        int shift = up + extraBits;
        uint* first = value + (shift >> 5);
        shift &= 31;
        ulong low = (ulong)(uint)mantissa << shift;
        ulong high = ((mantissa >> 32) << shift) + (low >> 32);
        first[0] = (uint)low;
        first[1] = (uint)high;
        first[2] = (uint)(high >> 32);
        SetBit(divisor, up - exponent + extraBits);
        ScaleBy10(value, words, -scale);
        ScaleBy10(divisor, words, scale);
        return words;
    }

    private static void Clear(uint* number) => new Span<uint>(number, LargestWords).Clear();

    private static void SetBit(uint* number, int bit) => number[bit >> 5] = 1u << bit;

    /// <summary>Multiplies by 10 to a power that is above 0.</summary>
    private static void ScaleBy10(uint* number, int words, int power)
    {
        const int NineDigits = 1_000_000_000;
        for (; power >= 9; power -= 9)
            Multiply(number, words, NineDigits);
        for (; power > 0; power--)
            Multiply(number, words, Decimal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Multiply(uint* number, int words, uint factor)
    {
        ulong carry = 0;
        for (int i = 0; i < words; i++)
        {
            carry += (ulong)number[i] * factor;
            number[i] = (uint)carry;
            carry >>= 32;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Compare(uint* left, uint* right, int words)
    {
        while (--words >= 0)
            if (left[words] != right[words])
                return left[words] < right[words] ? -1 : 1;
        return 0;
    }

    private static bool IsZero(uint* number, int words)
    {
        while (--words >= 0)
            if (number[words] != 0)
                return false;
        return true;
    }

    /// <summary>The quotient, below 10; the remainder stays in <paramref name="value"/>.</summary>
    private static uint Divide(uint* value, uint* divisor, int words)
    {
        uint quotient = 0;
        for (; Compare(value, divisor, words) >= 0; quotient++)
            Add(value, value, divisor, words, -1);
        return quotient;
    }

    /// <summary>Adds or subtracts <paramref name="times"/> right.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(uint* result, uint* left, uint* right, int words, int times)
    {
        long carry = 0;
        for (int i = 0; i < words; i++)
        {
            carry += left[i] + (long)right[i] * times;
            result[i] = (uint)carry;
            carry >>= 32;
        }
    }

    private static bool IsAtUpperMargin(uint* value, uint* margin, uint* divisor, uint* sum, int words, int unequal, bool isEven)
    {
        Add(sum, value, margin, words, unequal + 1);
        int order = Compare(sum, divisor, words);
        return isEven ? order >= 0 : order > 0;
    }

    private static int FinishRounded(byte* digits, int count, uint digit, uint* value, uint* divisor, int words, ref int scale)
    {
        Multiply(value, words, 2);
        int order = Compare(value, divisor, words);
        return Finish(digits, count, digit, order > 0 || (order == 0 && (digit & 1) != 0), ref scale);
    }

    private static int Finish(byte* digits, int count, uint digit, bool isRoundedUp, ref int scale)
    {
        digits[count++] = (byte)('0' + digit);
        if (!isRoundedUp)
            return count;
        while (count > 0 && digits[count - 1] == '9')
            count--;
        if (count == 0)
        {
            digits[count++] = (byte)'0';
            scale++;
        }

        digits[count - 1]++;
        return count;
    }
}
