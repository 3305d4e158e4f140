namespace Flint.Sim.Riscv;

/// <summary>A binary interchange format of IEEE 754, its numbers in the low bits of 64.</summary>
internal interface IBinaryFormat
{
    /// <summary>Bits of the significand, the one that is not stored among them.</summary>
    static abstract int Precision { get; }

    /// <summary>Bits in all.</summary>
    static abstract int Width { get; }
}

/// <summary>float.</summary>
internal readonly struct Binary32 : IBinaryFormat
{
    public static int Precision => 24;

    public static int Width => 32;
}

/// <summary>double.</summary>
internal readonly struct Binary64 : IBinaryFormat
{
    public static int Precision => 53;

    public static int Width => 64;
}

/// <summary>What follows from a format's two numbers.</summary>
internal static class BinaryFormat<T>
    where T : IBinaryFormat
{
    private static int FractionBits => T.Precision - 1;

    private static int HighestBiased => (1 << (T.Width - T.Precision)) - 1;

    public static ulong SignBit => 1UL << (T.Width - 1);

    public static ulong FractionMask => (1UL << FractionBits) - 1;

    public static ulong Infinity => (ulong)HighestBiased << FractionBits;

    /// <summary>What every operation gives that has no number to give.</summary>
    public static ulong CanonicalNaN => Infinity | QuietBit;

    public static ulong QuietBit => 1UL << (FractionBits - 1);

    /// <summary>The power of two of the last place of subnormal numbers.</summary>
    public static int LowestExponent => 2 - (1 << (T.Width - T.Precision - 1)) - FractionBits;

    /// <summary>The power of two of the last place of the greatest number.</summary>
    public static int HighestExponent => LowestExponent + HighestBiased - 2;

    public static bool IsNegative(ulong bits) => (bits & SignBit) != 0;

    public static bool IsNaN(ulong bits) => (bits & ~SignBit) > Infinity;

    public static bool IsSignalingNaN(ulong bits) => IsNaN(bits) && (bits & QuietBit) == 0;

    public static bool IsInfinity(ulong bits) => (bits & ~SignBit) == Infinity;

    public static bool IsZero(ulong bits) => (bits & ~SignBit) == 0;

    public static bool IsSubnormal(ulong bits) => (bits & Infinity) == 0 && !IsZero(bits);

    /// <summary>A number from a significand of at most the format's precision.</summary>
    /// <param name="exponent">Of its last place; the lowest for a significand that has fewer bits.</param>
    public static ulong Pack(bool isNegative, int exponent, ulong significand)
    {
        ulong biased = significand >> FractionBits == 0 ? 0 : (ulong)(exponent - LowestExponent + 1);
        return WithSign(isNegative, biased << FractionBits | significand & FractionMask);
    }

    public static ulong WithSign(bool isNegative, ulong magnitude) => isNegative ? magnitude | SignBit : magnitude;

    /// <summary>A finite number that is not zero, as significand times a power of two; all significands have 53 bits.</summary>
    public static (int Exponent, ulong Significand) Unpack(ulong bits)
    {
        int biased = (int)((bits & Infinity) >> FractionBits);
        ulong significand = bits & FractionMask;
        if (biased != 0)
            significand |= 1UL << FractionBits;
        int shift = System.Numerics.BitOperations.LeadingZeroCount(significand) - 11;
        return (LowestExponent + Math.Max(biased, 1) - 1 - shift, significand << shift);
    }
}
