namespace Flint.Sim.Riscv;

/// <summary>
/// Arithmetic by the host's floating point, where that cannot be told from <see cref="FloatArithmetic"/>: to nearest even, from and to ordinary numbers, when it is known already that a result was
/// inexact. No other exception can be raised then.
/// </summary>
internal static class HostArithmetic
{
    /// <summary>Whether it may be used at all.</summary>
    public static bool Suits(RoundingMode rounding, FloatFlags raised) => rounding == RoundingMode.NearestEven && (raised & FloatFlags.Inexact) != 0;

    /// <summary>Neither zero, subnormal, infinite nor no number; nor the lowest normal number, to which smaller ones may have been rounded.</summary>
    public static bool IsOrdinary<T>(ulong bits)
        where T : IBinaryFormat => (bits & ~BinaryFormat<T>.SignBit) is var magnitude && magnitude > BinaryFormat<T>.FractionMask + 1 && magnitude < BinaryFormat<T>.Infinity;

    public static ulong Add<T>(ulong left, ulong right)
        where T : IBinaryFormat => T.Width == 64 ? Bits(Double(left) + Double(right)) : Bits(Single(left) + Single(right));

    public static ulong Subtract<T>(ulong left, ulong right)
        where T : IBinaryFormat => T.Width == 64 ? Bits(Double(left) - Double(right)) : Bits(Single(left) - Single(right));

    public static ulong Multiply<T>(ulong left, ulong right)
        where T : IBinaryFormat => T.Width == 64 ? Bits(Double(left) * Double(right)) : Bits(Single(left) * Single(right));

    public static ulong Divide<T>(ulong left, ulong right)
        where T : IBinaryFormat => T.Width == 64 ? Bits(Double(left) / Double(right)) : Bits(Single(left) / Single(right));

    public static ulong MultiplyAdd<T>(ulong left, ulong right, ulong addend)
        where T : IBinaryFormat => T.Width == 64
        ? Bits(Math.FusedMultiplyAdd(Double(left), Double(right), Double(addend)))
        : Bits(MathF.FusedMultiplyAdd(Single(left), Single(right), Single(addend)));

    private static double Double(ulong bits) => BitConverter.UInt64BitsToDouble(bits);

    private static float Single(ulong bits) => BitConverter.UInt32BitsToSingle((uint)bits);

    private static ulong Bits(double value) => BitConverter.DoubleToUInt64Bits(value);

    private static ulong Bits(float value) => BitConverter.SingleToUInt32Bits(value);
}
