using System.Numerics;
using static Flint.Sim.Riscv.Extensions;
using static Flint.Sim.Riscv.Results;

namespace Flint.Sim.Riscv;

/// <summary>The F and D extensions but for loads and stores. The detail is the rounding mode of the encoding.</summary>
internal static unsafe class FloatInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        .. OfFormat<Binary32>("s", "00", F),
        .. OfFormat<Binary64>("d", "01", D),
        new("fcvt.s.d", "0100000 00001 ..... ... ..... 1010011", Format.Float, D, &Convert<Binary64, Binary32>),
        new("fcvt.d.s", "0100001 00000 ..... ... ..... 1010011", Format.Float, D, &Convert<Binary32, Binary64>),
        new("fmv.x.w", "1110000 00000 ..... 000 ..... 1010011", Format.FloatToInteger, F, &MoveWordToInteger),
        new("fmv.w.x", "1111000 00000 ..... 000 ..... 1010011", Format.IntegerToFloat, F, &MoveFromInteger<Binary32>),
        new("fmv.x.d", "1110001 00000 ..... 000 ..... 1010011", Format.FloatToInteger, D | Rv64, &MoveDoubleToInteger),
        new("fmv.d.x", "1111001 00000 ..... 000 ..... 1010011", Format.IntegerToFloat, D | Rv64, &MoveFromInteger<Binary64>),
    ];

    /// <param name="format">The encoding's fmt field.</param>
    private static Encoding[] OfFormat<T>(string suffix, string format, Extensions needs)
        where T : IBinaryFormat =>
    [
        new("fmadd." + suffix, $"..... {format} ..... ..... ... ..... 1000011", Format.FloatFused, needs, &MultiplyAdd<T>),
        new("fmsub." + suffix, $"..... {format} ..... ..... ... ..... 1000111", Format.FloatFused, needs, &MultiplySubtract<T>),
        new("fnmsub." + suffix, $"..... {format} ..... ..... ... ..... 1001011", Format.FloatFused, needs, &NegativeMultiplySubtract<T>),
        new("fnmadd." + suffix, $"..... {format} ..... ..... ... ..... 1001111", Format.FloatFused, needs, &NegativeMultiplyAdd<T>),
        new("fadd." + suffix, $"00000 {format} ..... ..... ... ..... 1010011", Format.Float, needs, &Add<T>),
        new("fsub." + suffix, $"00001 {format} ..... ..... ... ..... 1010011", Format.Float, needs, &Subtract<T>),
        new("fmul." + suffix, $"00010 {format} ..... ..... ... ..... 1010011", Format.Float, needs, &Multiply<T>),
        new("fdiv." + suffix, $"00011 {format} ..... ..... ... ..... 1010011", Format.Float, needs, &Divide<T>),
        new("fsqrt." + suffix, $"01011 {format} 00000 ..... ... ..... 1010011", Format.Float, needs, &SquareRoot<T>),
        new("fsgnj." + suffix, $"00100 {format} ..... ..... 000 ..... 1010011", Format.Float, needs, &CopySign<T>),
        new("fsgnjn." + suffix, $"00100 {format} ..... ..... 001 ..... 1010011", Format.Float, needs, &CopyNegatedSign<T>),
        new("fsgnjx." + suffix, $"00100 {format} ..... ..... 010 ..... 1010011", Format.Float, needs, &XorSign<T>),
        new("fmin." + suffix, $"00101 {format} ..... ..... 000 ..... 1010011", Format.Float, needs, &Minimum<T>),
        new("fmax." + suffix, $"00101 {format} ..... ..... 001 ..... 1010011", Format.Float, needs, &Maximum<T>),
        new("fle." + suffix, $"10100 {format} ..... ..... 000 ..... 1010011", Format.FloatToInteger, needs, &LessOrEqual<T>),
        new("flt." + suffix, $"10100 {format} ..... ..... 001 ..... 1010011", Format.FloatToInteger, needs, &Less<T>),
        new("feq." + suffix, $"10100 {format} ..... ..... 010 ..... 1010011", Format.FloatToInteger, needs, &Equal<T>),
        new("fclass." + suffix, $"11100 {format} 00000 ..... 001 ..... 1010011", Format.FloatToInteger, needs, &Classify<T>),
        new("fcvt.w." + suffix, $"11000 {format} 00000 ..... ... ..... 1010011", Format.FloatToInteger, needs, &ToInteger<T, int>),
        new("fcvt.wu." + suffix, $"11000 {format} 00001 ..... ... ..... 1010011", Format.FloatToInteger, needs, &ToInteger<T, uint>),
        new("fcvt.l." + suffix, $"11000 {format} 00010 ..... ... ..... 1010011", Format.FloatToInteger, needs | Rv64, &ToInteger<T, long>),
        new("fcvt.lu." + suffix, $"11000 {format} 00011 ..... ... ..... 1010011", Format.FloatToInteger, needs | Rv64, &ToInteger<T, ulong>),
        new($"fcvt.{suffix}.w", $"11010 {format} 00000 ..... ... ..... 1010011", Format.IntegerToFloat, needs, &FromInteger<T, int>),
        new($"fcvt.{suffix}.wu", $"11010 {format} 00001 ..... ... ..... 1010011", Format.IntegerToFloat, needs, &FromInteger<T, uint>),
        new($"fcvt.{suffix}.l", $"11010 {format} 00010 ..... ... ..... 1010011", Format.IntegerToFloat, needs | Rv64, &FromInteger<T, long>),
        new($"fcvt.{suffix}.lu", $"11010 {format} 00011 ..... ... ..... 1010011", Format.IntegerToFloat, needs | Rv64, &FromInteger<T, ulong>),
    ];

    private static bool MultiplyAdd<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Fused<T>(hart, i, 0, 0);

    private static bool MultiplySubtract<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Fused<T>(hart, i, 0, BinaryFormat<T>.SignBit);

    private static bool NegativeMultiplySubtract<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Fused<T>(hart, i, BinaryFormat<T>.SignBit, 0);

    private static bool NegativeMultiplyAdd<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Fused<T>(hart, i, BinaryFormat<T>.SignBit, BinaryFormat<T>.SignBit);

    private static bool Add<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Rounded<T>(hart, i, &FloatArithmetic.Add<T>, &HostArithmetic.Add<T>);

    private static bool Subtract<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Rounded<T>(hart, i, &FloatArithmetic.Subtract<T>, &HostArithmetic.Subtract<T>);

    private static bool Multiply<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Rounded<T>(hart, i, &FloatArithmetic.Multiply<T>, &HostArithmetic.Multiply<T>);

    private static bool Divide<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Rounded<T>(hart, i, &FloatArithmetic.Divide<T>, &HostArithmetic.Divide<T>);

    private static bool SquareRoot<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat =>
        hart.TryBeginRounding(i, out FloatContext context) && Set<T>(hart, i, FloatArithmetic.SquareRoot<T>(hart.ReadFloat<T>(i->Rs1), ref context), context);

    private static bool CopySign<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => WithSign<T>(hart, i, hart.ReadFloat<T>(i->Rs2));

    private static bool CopyNegatedSign<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => WithSign<T>(hart, i, ~hart.ReadFloat<T>(i->Rs2));

    private static bool XorSign<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => WithSign<T>(hart, i, hart.ReadFloat<T>(i->Rs1) ^ hart.ReadFloat<T>(i->Rs2));

    private static bool Minimum<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Selected<T>(hart, i, &FloatComparison.Minimum<T>);

    private static bool Maximum<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Selected<T>(hart, i, &FloatComparison.Maximum<T>);

    private static bool LessOrEqual<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Compared<T>(hart, i, &FloatComparison.LessOrEqual<T>);

    private static bool Less<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Compared<T>(hart, i, &FloatComparison.Less<T>);

    private static bool Equal<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => Compared<T>(hart, i, &FloatComparison.Equal<T>);

    private static bool Classify<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat => hart.RequireFloats(i) && Results.Set(hart, i, 1UL << FloatComparison.Class<T>(hart.ReadFloat<T>(i->Rs1)));

    private static bool ToInteger<T, TInteger>(Hart hart, Instruction* i)
        where T : IBinaryFormat
        where TInteger : struct, IBinaryInteger<TInteger>, IMinMaxValue<TInteger>
    {
        if (!hart.TryBeginRounding(i, out FloatContext context))
            return false;
        TInteger result = FloatConversion.ToInteger<T, TInteger>(hart.ReadFloat<T>(i->Rs1), ref context);
        hart.Accrue(context.Flags);
        // Words are sign-extended, unsigned ones too.
        return Results.Set(hart, i, typeof(TInteger) == typeof(uint) ? Word(uint.CreateTruncating(result)) : ulong.CreateTruncating(result));
    }

    private static bool FromInteger<T, TInteger>(Hart hart, Instruction* i)
        where T : IBinaryFormat
        where TInteger : struct, IBinaryInteger<TInteger>
    {
        if (!hart.TryBeginRounding(i, out FloatContext context))
            return false;
        var value = Int128.CreateTruncating(TInteger.CreateTruncating(hart.X[i->Rs1]));
        return Set<T>(hart, i, FloatConversion.FromInteger<T>(value < 0, (ulong)Int128.Abs(value), ref context), context);
    }

    private static bool Convert<TFrom, TTo>(Hart hart, Instruction* i)
        where TFrom : IBinaryFormat
        where TTo : IBinaryFormat =>
        hart.TryBeginRounding(i, out FloatContext context)
        && Set<TTo>(hart, i, FloatConversion.Convert<TFrom, TTo>(hart.ReadFloat<TFrom>(i->Rs1), ref context), context);

    private static bool MoveWordToInteger(Hart hart, Instruction* i) => hart.RequireFloats(i) && Results.Set(hart, i, Word((uint)hart.F[i->Rs1]));

    private static bool MoveDoubleToInteger(Hart hart, Instruction* i) => hart.RequireFloats(i) && Results.Set(hart, i, hart.F[i->Rs1]);

    private static bool MoveFromInteger<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat
    {
        if (!hart.RequireFloats(i))
            return false;
        hart.WriteFloat<T>(i->Rd, T.Width == 64 ? hart.X[i->Rs1] : (uint)hart.X[i->Rs1]);
        return true;
    }

    private static bool Fused<T>(Hart hart, Instruction* i, ulong productSign, ulong addendSign)
        where T : IBinaryFormat
    {
        if (!hart.TryBeginRounding(i, out FloatContext context))
            return false;
        ulong left = hart.ReadFloat<T>(i->Rs1) ^ productSign;
        ulong right = hart.ReadFloat<T>(i->Rs2);
        ulong addend = hart.ReadFloat<T>(i->Rs3) ^ addendSign;
        if (HostArithmetic.Suits(context.Rounding, hart.FloatFlags) && HostArithmetic.IsOrdinary<T>(left) && HostArithmetic.IsOrdinary<T>(right) && HostArithmetic.IsOrdinary<T>(addend)
            && HostArithmetic.MultiplyAdd<T>(left, right, addend) is var result && HostArithmetic.IsOrdinary<T>(result))
        {
            return Set<T>(hart, i, result, context);
        }

        return Set<T>(hart, i, FloatArithmetic.MultiplyAdd<T>(left, right, addend, ref context), context);
    }

    /// <param name="byHost">The same for ordinary numbers.</param>
    private static bool Rounded<T>(Hart hart, Instruction* i, delegate*<ulong, ulong, ref FloatContext, ulong> operation, delegate*<ulong, ulong, ulong> byHost)
        where T : IBinaryFormat
    {
        if (!hart.TryBeginRounding(i, out FloatContext context))
            return false;
        ulong left = hart.ReadFloat<T>(i->Rs1);
        ulong right = hart.ReadFloat<T>(i->Rs2);
        if (HostArithmetic.Suits(context.Rounding, hart.FloatFlags) && HostArithmetic.IsOrdinary<T>(left) && HostArithmetic.IsOrdinary<T>(right)
            && byHost(left, right) is var result && HostArithmetic.IsOrdinary<T>(result))
        {
            return Set<T>(hart, i, result, context);
        }

        return Set<T>(hart, i, operation(left, right, ref context), context);
    }

    private static bool Selected<T>(Hart hart, Instruction* i, delegate*<ulong, ulong, ref FloatContext, ulong> operation)
        where T : IBinaryFormat
    {
        FloatContext context = default;
        return hart.RequireFloats(i) && Set<T>(hart, i, operation(hart.ReadFloat<T>(i->Rs1), hart.ReadFloat<T>(i->Rs2), ref context), context);
    }

    private static bool Compared<T>(Hart hart, Instruction* i, delegate*<ulong, ulong, ref FloatContext, bool> operation)
        where T : IBinaryFormat
    {
        if (!hart.RequireFloats(i))
            return false;
        FloatContext context = default;
        bool result = operation(hart.ReadFloat<T>(i->Rs1), hart.ReadFloat<T>(i->Rs2), ref context);
        hart.Accrue(context.Flags);
        return Results.Set(hart, i, result ? 1UL : 0);
    }

    private static bool WithSign<T>(Hart hart, Instruction* i, ulong sign)
        where T : IBinaryFormat
    {
        if (!hart.RequireFloats(i))
            return false;
        hart.WriteFloat<T>(i->Rd, hart.ReadFloat<T>(i->Rs1) & ~BinaryFormat<T>.SignBit | sign & BinaryFormat<T>.SignBit);
        return true;
    }

    private static bool Set<T>(Hart hart, Instruction* i, ulong bits, FloatContext context)
        where T : IBinaryFormat
    {
        hart.Accrue(context.Flags);
        hart.WriteFloat<T>(i->Rd, bits);
        return true;
    }
}
