using System.Numerics;

namespace Flint.Sim.Riscv;

/// <summary>Between the two formats, and between them and integers.</summary>
internal static class FloatConversion
{
    public static ulong Convert<TFrom, TTo>(ulong bits, ref FloatContext context)
        where TFrom : IBinaryFormat
        where TTo : IBinaryFormat
    {
        bool isNegative = BinaryFormat<TFrom>.IsNegative(bits);
        if (BinaryFormat<TFrom>.IsNaN(bits))
        {
            if (BinaryFormat<TFrom>.IsSignalingNaN(bits))
                context.Flags |= FloatFlags.Invalid;
            return BinaryFormat<TTo>.CanonicalNaN;
        }

        if (BinaryFormat<TFrom>.IsInfinity(bits))
            return BinaryFormat<TTo>.WithSign(isNegative, BinaryFormat<TTo>.Infinity);
        if (BinaryFormat<TFrom>.IsZero(bits))
            return BinaryFormat<TTo>.WithSign(isNegative, 0);
        (int exponent, ulong significand) = BinaryFormat<TFrom>.Unpack(bits);
        return FloatRounding.Round<TTo>(isNegative, exponent, significand, false, ref context);
    }

    public static ulong FromInteger<T>(bool isNegative, ulong magnitude, ref FloatContext context)
        where T : IBinaryFormat => magnitude == 0 ? 0 : FloatRounding.Round<T>(isNegative, 0, magnitude, false, ref context);

    /// <summary>A whole number; what is out of range becomes the nearest end of it, and what is no number its upper end.</summary>
    public static TInteger ToInteger<T, TInteger>(ulong bits, ref FloatContext context)
        where T : IBinaryFormat
        where TInteger : struct, IBinaryInteger<TInteger>, IMinMaxValue<TInteger>
    {
        bool isNegative = BinaryFormat<T>.IsNegative(bits) && !BinaryFormat<T>.IsNaN(bits);
        if (BinaryFormat<T>.IsZero(bits))
            return TInteger.Zero;
        if (!BinaryFormat<T>.IsNaN(bits) && !BinaryFormat<T>.IsInfinity(bits))
        {
            (int exponent, ulong significand) = BinaryFormat<T>.Unpack(bits);
            bool isInexact = false;
            // Numbers of more than 65 bits are out of every range.
            UInt128 whole = exponent > 12 ? UInt128.MaxValue
                : exponent >= 0 ? (UInt128)significand << exponent
                : FloatRounding.AtPlace(significand, -exponent, false, isNegative, context.Rounding, out isInexact);
            UInt128 limit = isNegative ? (UInt128)(-Int128.CreateChecked(TInteger.MinValue)) : UInt128.CreateChecked(TInteger.MaxValue);
            if (whole <= limit)
            {
                context.Flags |= isInexact ? FloatFlags.Inexact : FloatFlags.None;
                return TInteger.CreateTruncating(isNegative ? -(Int128)whole : (Int128)whole);
            }
        }

        context.Flags |= FloatFlags.Invalid;
        return isNegative ? TInteger.MinValue : TInteger.MaxValue;
    }
}
