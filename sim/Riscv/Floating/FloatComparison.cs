namespace Flint.Sim.Riscv;

/// <summary>Order, extremes and classes of floating-point numbers (IEEE 754, clause 5; RISC-V Instruction Set Manual, "F" Extension).</summary>
internal static class FloatComparison
{
    /// <summary>Equality, which is invalid only for signaling NaNs.</summary>
    public static bool Equal<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat
    {
        if (!BinaryFormat<T>.IsNaN(left) && !BinaryFormat<T>.IsNaN(right))
            return Compare<T>(left, right) == 0;
        if (BinaryFormat<T>.IsSignalingNaN(left) || BinaryFormat<T>.IsSignalingNaN(right))
            context.Flags |= FloatFlags.Invalid;
        return false;
    }

    public static bool Less<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat => AreOrdered<T>(left, right, ref context) && Compare<T>(left, right) < 0;

    public static bool LessOrEqual<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat => AreOrdered<T>(left, right, ref context) && Compare<T>(left, right) <= 0;

    public static ulong Minimum<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat => Extreme<T>(left, right, ref context, wantsLess: true);

    public static ulong Maximum<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat => Extreme<T>(left, right, ref context, wantsLess: false);

    /// <summary>The bit of fclass's result that is set.</summary>
    public static int Class<T>(ulong bits)
        where T : IBinaryFormat
    {
        if (BinaryFormat<T>.IsNaN(bits))
            return BinaryFormat<T>.IsSignalingNaN(bits) ? 8 : 9;
        int positive = BinaryFormat<T>.IsInfinity(bits) ? 7 : BinaryFormat<T>.IsZero(bits) ? 4 : BinaryFormat<T>.IsSubnormal(bits) ? 5 : 6;
        return BinaryFormat<T>.IsNegative(bits) ? 7 - positive : positive;
    }

    /// <summary>The number, when the other is none; negative zero is less than positive zero.</summary>
    private static ulong Extreme<T>(ulong left, ulong right, ref FloatContext context, bool wantsLess)
        where T : IBinaryFormat
    {
        if (BinaryFormat<T>.IsSignalingNaN(left) || BinaryFormat<T>.IsSignalingNaN(right))
            context.Flags |= FloatFlags.Invalid;
        if (BinaryFormat<T>.IsNaN(left))
            return BinaryFormat<T>.IsNaN(right) ? BinaryFormat<T>.CanonicalNaN : right;
        if (BinaryFormat<T>.IsNaN(right))
            return left;
        int order = Compare<T>(left, right);
        bool leftIsLess = order < 0 || order == 0 && BinaryFormat<T>.IsNegative(left);
        return leftIsLess == wantsLess ? left : right;
    }

    private static bool AreOrdered<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat
    {
        if (!BinaryFormat<T>.IsNaN(left) && !BinaryFormat<T>.IsNaN(right))
            return true;
        context.Flags |= FloatFlags.Invalid;
        return false;
    }

    private static int Compare<T>(ulong left, ulong right)
        where T : IBinaryFormat => Ordinal<T>(left).CompareTo(Ordinal<T>(right));

    /// <summary>Numbers in the order of what they stand for, one and the same for both zeros.</summary>
    private static long Ordinal<T>(ulong bits)
        where T : IBinaryFormat => BinaryFormat<T>.IsNegative(bits) ? -(long)(bits & ~BinaryFormat<T>.SignBit) : (long)bits;
}
