namespace Flint.Sim.Riscv;

/// <summary>
/// Arithmetic of IEEE 754 on bits, exact before the one rounding: the same on every host, in every rounding mode, and with the exceptions that it raises.
/// </summary>
internal static class FloatArithmetic
{
    /// <summary>Bits that two significands of 53 bits are moved apart at most before the lower one only says that there is more.</summary>
    private const int MostShift = 70;

    public static ulong Add<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat
    {
        if (BinaryFormat<T>.IsNaN(left) || BinaryFormat<T>.IsNaN(right))
            return NaN<T>(left, right, ref context);
        bool leftSign = BinaryFormat<T>.IsNegative(left);
        bool rightSign = BinaryFormat<T>.IsNegative(right);
        if (BinaryFormat<T>.IsInfinity(left))
            return BinaryFormat<T>.IsInfinity(right) && leftSign != rightSign ? Invalid<T>(ref context) : left;
        if (BinaryFormat<T>.IsInfinity(right))
            return right;
        if (BinaryFormat<T>.IsZero(right))
            return BinaryFormat<T>.IsZero(left) ? SumOfZeros<T>(leftSign, rightSign, context.Rounding) : left;
        if (BinaryFormat<T>.IsZero(left))
            return right;
        (int leftExponent, ulong leftSignificand) = BinaryFormat<T>.Unpack(left);
        (int rightExponent, ulong rightSignificand) = BinaryFormat<T>.Unpack(right);
        return Sum<T>(leftSign, leftExponent, leftSignificand, rightSign, rightExponent, rightSignificand, ref context);
    }

    public static ulong Subtract<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat => Add<T>(left, right ^ BinaryFormat<T>.SignBit, ref context);

    public static ulong Multiply<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat
    {
        if (BinaryFormat<T>.IsNaN(left) || BinaryFormat<T>.IsNaN(right))
            return NaN<T>(left, right, ref context);
        bool isNegative = BinaryFormat<T>.IsNegative(left) != BinaryFormat<T>.IsNegative(right);
        bool isZero = BinaryFormat<T>.IsZero(left) || BinaryFormat<T>.IsZero(right);
        if (BinaryFormat<T>.IsInfinity(left) || BinaryFormat<T>.IsInfinity(right))
            return isZero ? Invalid<T>(ref context) : BinaryFormat<T>.WithSign(isNegative, BinaryFormat<T>.Infinity);
        if (isZero)
            return BinaryFormat<T>.WithSign(isNegative, 0);
        (int leftExponent, ulong leftSignificand) = BinaryFormat<T>.Unpack(left);
        (int rightExponent, ulong rightSignificand) = BinaryFormat<T>.Unpack(right);
        return FloatRounding.Round<T>(isNegative, leftExponent + rightExponent, (UInt128)leftSignificand * rightSignificand, false, ref context);
    }

    /// <summary>The product and the sum, rounded once.</summary>
    public static ulong MultiplyAdd<T>(ulong left, ulong right, ulong addend, ref FloatContext context)
        where T : IBinaryFormat
    {
        bool isZero = BinaryFormat<T>.IsZero(left) || BinaryFormat<T>.IsZero(right);
        bool isInfinite = BinaryFormat<T>.IsInfinity(left) || BinaryFormat<T>.IsInfinity(right);
        if (BinaryFormat<T>.IsNaN(left) || BinaryFormat<T>.IsNaN(right) || BinaryFormat<T>.IsNaN(addend))
        {
            // Infinity times zero is invalid, even when what is added is no number.
            if (BinaryFormat<T>.IsSignalingNaN(addend) || isZero && isInfinite)
                context.Flags |= FloatFlags.Invalid;
            return NaN<T>(left, right, ref context);
        }

        bool isNegative = BinaryFormat<T>.IsNegative(left) != BinaryFormat<T>.IsNegative(right);
        bool addendSign = BinaryFormat<T>.IsNegative(addend);
        if (isInfinite)
        {
            return isZero || BinaryFormat<T>.IsInfinity(addend) && addendSign != isNegative
                ? Invalid<T>(ref context)
                : BinaryFormat<T>.WithSign(isNegative, BinaryFormat<T>.Infinity);
        }

        if (BinaryFormat<T>.IsInfinity(addend))
            return addend;
        if (isZero)
            return BinaryFormat<T>.IsZero(addend) ? SumOfZeros<T>(isNegative, addendSign, context.Rounding) : addend;
        (int leftExponent, ulong leftSignificand) = BinaryFormat<T>.Unpack(left);
        (int rightExponent, ulong rightSignificand) = BinaryFormat<T>.Unpack(right);
        int exponent = leftExponent + rightExponent;
        UInt128 product = (UInt128)leftSignificand * rightSignificand;
        if (BinaryFormat<T>.IsZero(addend))
            return FloatRounding.Round<T>(isNegative, exponent, product, false, ref context);
        (int addendExponent, ulong addendSignificand) = BinaryFormat<T>.Unpack(addend);
        return Sum<T>(isNegative, exponent, product, addendSign, addendExponent, addendSignificand, ref context);
    }

    public static ulong Divide<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat
    {
        if (BinaryFormat<T>.IsNaN(left) || BinaryFormat<T>.IsNaN(right))
            return NaN<T>(left, right, ref context);
        bool isNegative = BinaryFormat<T>.IsNegative(left) != BinaryFormat<T>.IsNegative(right);
        if (BinaryFormat<T>.IsInfinity(left))
            return BinaryFormat<T>.IsInfinity(right) ? Invalid<T>(ref context) : BinaryFormat<T>.WithSign(isNegative, BinaryFormat<T>.Infinity);
        if (BinaryFormat<T>.IsInfinity(right))
            return BinaryFormat<T>.WithSign(isNegative, 0);
        if (BinaryFormat<T>.IsZero(right))
        {
            if (BinaryFormat<T>.IsZero(left))
                return Invalid<T>(ref context);
            context.Flags |= FloatFlags.DivideByZero;
            return BinaryFormat<T>.WithSign(isNegative, BinaryFormat<T>.Infinity);
        }

        if (BinaryFormat<T>.IsZero(left))
            return BinaryFormat<T>.WithSign(isNegative, 0);
        const int Shift = 64;
        (int leftExponent, ulong leftSignificand) = BinaryFormat<T>.Unpack(left);
        (int rightExponent, ulong rightSignificand) = BinaryFormat<T>.Unpack(right);
        (UInt128 quotient, UInt128 rest) = UInt128.DivRem((UInt128)leftSignificand << Shift, rightSignificand);
        return FloatRounding.Round<T>(isNegative, leftExponent - rightExponent - Shift, quotient, rest != 0, ref context);
    }

    public static ulong SquareRoot<T>(ulong value, ref FloatContext context)
        where T : IBinaryFormat
    {
        if (BinaryFormat<T>.IsNaN(value))
            return NaN<T>(value, 0, ref context);
        if (BinaryFormat<T>.IsZero(value))
            return value;
        if (BinaryFormat<T>.IsNegative(value))
            return Invalid<T>(ref context);
        if (BinaryFormat<T>.IsInfinity(value))
            return value;
        (int exponent, ulong significand) = BinaryFormat<T>.Unpack(value);
        // An even exponent, and twice as many bits as the root is to have.
        int shift = (exponent & 1) == 0 ? 64 : 65;
        UInt128 square = (UInt128)significand << shift;
        ulong root = FloorOfRoot(square);
        return FloatRounding.Round<T>(false, (exponent - shift) / 2, root, (UInt128)root * root != square, ref context);
    }

    /// <summary>The sum of two numbers that are not zero.</summary>
    /// <param name="leftSignificand">At most 106 bits.</param>
    /// <param name="rightSignificand">53 bits.</param>
    private static ulong Sum<T>(
        bool leftSign, int leftExponent, UInt128 leftSignificand, bool rightSign, int rightExponent, ulong rightSignificand, ref FloatContext context)
        where T : IBinaryFormat
    {
        // Both are brought to one exponent. The higher one goes up as far as there is room, the rest of the way the lower one goes down.
        int distance = leftExponent - rightExponent;
        int room = distance > 0 ? (int)UInt128.LeadingZeroCount(leftSignificand) - 2 : MostShift;
        int up = Math.Min(Math.Abs(distance), room);
        UInt128 left = leftSignificand;
        UInt128 right = rightSignificand;
        bool isMore;
        int exponent;
        if (distance > 0)
        {
            left <<= up;
            exponent = leftExponent - up;
            right = Down(right, exponent - rightExponent, out isMore);
        }
        else
        {
            right <<= up;
            exponent = rightExponent - up;
            left = Down(left, exponent - leftExponent, out isMore);
        }

        if (leftSign == rightSign)
            return FloatRounding.Round<T>(leftSign, exponent, left + right, isMore, ref context);
        bool leftIsLess = left < right;
        (UInt128 greater, UInt128 less) = leftIsLess ? (right, left) : (left, right);
        // What the lower number has more makes the difference less.
        UInt128 difference = greater - less - (isMore ? 1u : 0);
        return difference == 0 && !isMore
            ? SumOfZeros<T>(false, true, context.Rounding)
            : FloatRounding.Round<T>(leftIsLess ? rightSign : leftSign, exponent, difference, isMore, ref context);
    }

    private static UInt128 Down(UInt128 value, int shift, out bool isMore)
    {
        UInt128 result = shift < 128 ? value >> shift : 0;
        isMore = value != (shift < 128 ? result << shift : 0);
        return result;
    }

    /// <summary>Of zeros with unlike signs, positive but for rounding down.</summary>
    private static ulong SumOfZeros<T>(bool leftSign, bool rightSign, RoundingMode mode)
        where T : IBinaryFormat => BinaryFormat<T>.WithSign(leftSign == rightSign ? leftSign : mode == RoundingMode.Down, 0);

    private static ulong FloorOfRoot(UInt128 value)
    {
        ulong root = (ulong)Math.Sqrt((double)value);
        // The estimate has 53 correct bits of up to 59; one step of Newton's method gives the others.
        root = (ulong)((root + value / root) >> 1);
        while ((UInt128)root * root > value)
            root--;
        while ((UInt128)(root + 1) * (root + 1) <= value)
            root++;
        return root;
    }

    private static ulong NaN<T>(ulong left, ulong right, ref FloatContext context)
        where T : IBinaryFormat
    {
        if (BinaryFormat<T>.IsSignalingNaN(left) || BinaryFormat<T>.IsSignalingNaN(right))
            context.Flags |= FloatFlags.Invalid;
        return BinaryFormat<T>.CanonicalNaN;
    }

    private static ulong Invalid<T>(ref FloatContext context)
        where T : IBinaryFormat
    {
        context.Flags |= FloatFlags.Invalid;
        return BinaryFormat<T>.CanonicalNaN;
    }
}
