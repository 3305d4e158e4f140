namespace Flint.Fuzzing.Generation;

internal enum NumericKind
{
    SByte,
    Byte,
    Short,
    UShort,
    Int,
    UInt,
    Long,
    ULong,
    Char,
    Float,
    Double,
    Decimal,
}

/// <summary>A type with arithmetic, and C#'s rules of which converts to which.</summary>
internal sealed class NumericType(NumericKind kind) : CType(kind.ToString().ToLowerInvariant())
{
    private static readonly NumericType[] s_all = [.. Enum.GetValues<NumericKind>().Select(kind => new NumericType(kind))];

    public static IReadOnlyList<NumericType> All => s_all;

    public static NumericType Int => Of(NumericKind.Int);

    public static NumericType UInt => Of(NumericKind.UInt);

    public static NumericType Long => Of(NumericKind.Long);

    public static NumericType ULong => Of(NumericKind.ULong);

    public static NumericType Float => Of(NumericKind.Float);

    public static NumericType Double => Of(NumericKind.Double);

    public static NumericType Char => Of(NumericKind.Char);

    public NumericKind Kind { get; } = kind;

    public bool IsFloating => Kind is NumericKind.Float or NumericKind.Double;

    public bool IsDecimal => Kind == NumericKind.Decimal;

    public bool IsInteger => !IsFloating && !IsDecimal;

    public bool IsSigned => Kind is NumericKind.SByte or NumericKind.Short or NumericKind.Int or NumericKind.Long || !IsInteger;

    /// <summary>In bytes.</summary>
    public int Size => Kind switch
    {
        NumericKind.SByte or NumericKind.Byte => 1,
        NumericKind.Short or NumericKind.UShort or NumericKind.Char => 2,
        NumericKind.Int or NumericKind.UInt or NumericKind.Float => 4,
        NumericKind.Decimal => 16,
        _ => 8,
    };

    /// <summary>Whether operators work on it without widening it first.</summary>
    public bool IsPromoted => Kind is NumericKind.Int or NumericKind.UInt or NumericKind.Long or NumericKind.ULong || !IsInteger;

    public static NumericType Of(NumericKind kind) => s_all[(int)kind];

    /// <summary>C# specification, implicit numeric conversions.</summary>
    public bool ConvertsTo(NumericType to)
    {
        if (this == to)
            return true;
        if (!IsInteger)
            return Kind == NumericKind.Float && to.Kind == NumericKind.Double;
        if (!to.IsInteger)
            return true;
        if (to.Kind == NumericKind.Char)
            return false;
        return IsSigned ? to.IsSigned && to.Size > Size
            : to.Size > Size || (Kind == NumericKind.Char && to.Kind == NumericKind.UShort);
    }

    /// <summary>C# specification, binary numeric promotion: the type in which two operands meet, or null when it is an error.</summary>
    public static NumericType? Promote(NumericType left, NumericType right)
    {
        if (left.IsDecimal || right.IsDecimal)
            return left.IsFloating || right.IsFloating ? null : Of(NumericKind.Decimal);
        if (left.Kind == NumericKind.Double || right.Kind == NumericKind.Double)
            return Double;
        if (left.IsFloating || right.IsFloating)
            return Float;
        if (left.Kind == NumericKind.ULong || right.Kind == NumericKind.ULong)
            return left.IsSigned || right.IsSigned ? null : ULong;
        if (left.Kind == NumericKind.Long || right.Kind == NumericKind.Long)
            return Long;
        if (left.Kind == NumericKind.UInt || right.Kind == NumericKind.UInt)
            return left.IsSigned || right.IsSigned ? Long : UInt;
        return Int;
    }
}
