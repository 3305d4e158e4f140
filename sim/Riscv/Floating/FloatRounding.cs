namespace Flint.Sim.Riscv;

/// <summary>The one place where results are rounded to what a format can hold (IEEE 754, clauses 4 and 7; tininess is detected after rounding).</summary>
internal static class FloatRounding
{
    /// <summary>A number with more bits than the format has.</summary>
    /// <param name="exponent">The power of two of the significand's last bit.</param>
    /// <param name="significand">Not 0.</param>
    /// <param name="isMore">Whether the number is more than that, by less than the significand's last bit, which then is far behind the format's last place.</param>
    public static ulong Round<T>(bool isNegative, int exponent, UInt128 significand, bool isMore, ref FloatContext context)
        where T : IBinaryFormat
    {
        int magnitude = exponent + 127 - (int)UInt128.LeadingZeroCount(significand);
        int lastPlace = Math.Max(magnitude - T.Precision + 1, BinaryFormat<T>.LowestExponent);
        ulong rounded = AtPlace(significand, lastPlace - exponent, isMore, isNegative, context.Rounding, out bool isInexact);
        if (rounded >> T.Precision != 0)
        {
            rounded >>= 1;
            lastPlace++;
        }

        if (lastPlace > BinaryFormat<T>.HighestExponent)
            return Overflow<T>(isNegative, ref context);
        if (isInexact)
        {
            context.Flags |= FloatFlags.Inexact;
            if (IsTiny<T>(magnitude, exponent, significand, isMore, isNegative, context.Rounding))
                context.Flags |= FloatFlags.Underflow;
        }

        return BinaryFormat<T>.Pack(isNegative, lastPlace, rounded);
    }

    /// <summary>A number as a multiple of some power of two.</summary>
    /// <param name="shift">That power over the one of the significand's last bit.</param>
    public static ulong AtPlace(UInt128 significand, int shift, bool isMore, bool isNegative, RoundingMode mode, out bool isInexact)
    {
        if (shift <= 0)
        {
            isInexact = isMore;
            return (ulong)(significand << -shift);
        }

        UInt128 whole = shift < 128 ? significand >> shift : 0;
        UInt128 rest = significand - (shift < 128 ? whole << shift : 0);
        // Shifted out by 128 or more, it is less than a half.
        UInt128 half = shift <= 128 ? UInt128.One << (shift - 1) : UInt128.MaxValue;
        isInexact = rest != 0 || isMore;
        bool roundsUp = mode switch
        {
            RoundingMode.NearestEven => rest > half || rest == half && (isMore || (whole & 1) != 0),
            RoundingMode.NearestMaximum => rest >= half,
            RoundingMode.Down => isNegative && isInexact,
            RoundingMode.Up => !isNegative && isInexact,
            _ => false,
        };
        return (ulong)whole + (roundsUp ? 1u : 0);
    }

    private static ulong Overflow<T>(bool isNegative, ref FloatContext context)
        where T : IBinaryFormat
    {
        context.Flags |= FloatFlags.Overflow | FloatFlags.Inexact;
        bool staysFinite = context.Rounding switch
        {
            RoundingMode.TowardZero => true,
            RoundingMode.Down => !isNegative,
            RoundingMode.Up => isNegative,
            _ => false,
        };
        return BinaryFormat<T>.WithSign(isNegative, staysFinite ? BinaryFormat<T>.Infinity - 1 : BinaryFormat<T>.Infinity);
    }

    /// <summary>Whether the number would be below the least normal one even when rounded to full precision.</summary>
    private static bool IsTiny<T>(int magnitude, int exponent, UInt128 significand, bool isMore, bool isNegative, RoundingMode mode)
        where T : IBinaryFormat
    {
        int leastNormal = BinaryFormat<T>.LowestExponent + T.Precision - 1;
        return magnitude < leastNormal - 1
            || magnitude == leastNormal - 1
            && AtPlace(significand, magnitude - T.Precision + 1 - exponent, isMore, isNegative, mode, out _) >> T.Precision == 0;
    }
}
