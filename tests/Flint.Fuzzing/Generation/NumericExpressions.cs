namespace Flint.Fuzzing.Generation;

/// <summary>Arithmetic, conversions and comparisons.</summary>
internal sealed partial class BodyGenerator
{
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] s_shifts = ["<<", ">>", ">>>"];
    private static readonly string[] s_roundings = ["ToEven", "AwayFromZero", "ToZero", "ToNegativeInfinity", "ToPositiveInfinity"];

    private string? Numeric(NumericType type, int depth) => _rng.FirstOf(
        (type.IsPromoted ? 40 : 0, () => Binary(type, depth)),
        (type.IsInteger && type.IsPromoted ? 10 : 0, () => $"({Operand(type, depth - 1)} {_rng.Of(s_shifts)} {Expression(NumericType.Int, depth - 1)})"),
        (type.IsPromoted ? 6 : 0, () => Unary(type, depth)),
        (type.IsPromoted ? 20 : 50, () => Conversion(type, depth)),
        (6, () => Step(type)),
        (5, () => Compound(type, depth)),
        (6, () => Function(type, depth)),
        (type.Kind == NumericKind.Int ? 6 : 0, () => Length(depth)),
        (type.Kind is NumericKind.Int or NumericKind.UInt ? 4 : 0, () => Native(type, depth)),
        (5, () => FromNullable(type, depth)),
        (_risks ? 8 : 0, () => $"checked({Operand(type, depth - 1)})"),
        (1, () => $"unchecked({Operand(type, depth - 1)})"));

    private string? Binary(NumericType type, int depth)
    {
        (NumericType left, NumericType right) = (type, type);
        for (int attempt = 0; attempt < 4; attempt++)
        {
            (NumericType a, NumericType b) = (_universe.RandomNumeric(), _universe.RandomNumeric());
            if (NumericType.Promote(a, b) == type)
                (left, right) = (a, b);
        }
        string operation = _rng.Of(type.IsInteger ? ["+", "-", "*", "/", "%", "&", "|", "^"] : type.IsDecimal && !_risks ? ["+", "-"] : (string[])["+", "-", "*", "/", "%"]);
        string first = Operand(left, depth - 1);
        return operation is "/" or "%" && !type.IsFloating
            ? $"({first} {operation} {Divisor(right, depth - 1)})"
            : $"({first} {operation} {Expression(right, depth - 1)})";
    }

    /// <summary>Zero only where an exception may be risked. Most negative number by -1 remains, and overflows on both sides.</summary>
    private string Divisor(NumericType type, int depth)
    {
        if (_rng.Percent(30) || type.IsDecimal)
            return _risks && _rng.Percent(30) ? Operand(type, depth) : Literals.Divisor(_rng, type);
        if (_risks && _rng.Percent(40))
            return Operand(type, depth);
        string odd = $"({Operand(type, depth)} | {(type.IsPromoted ? type.Kind switch { NumericKind.UInt => "1U", NumericKind.Long => "1L", NumericKind.ULong => "1UL", _ => "1" } : "1")})";
        return type.IsPromoted ? odd : $"(({type}){odd})";
    }

    private string Unary(NumericType type, int depth)
    {
        string operation = _rng.Of(type.Kind switch
        {
            NumericKind.ULong or NumericKind.UInt => ["~", "+"],
            _ when type.IsInteger => ["-", "~", "+"],
            _ => (string[])["-", "+"],
        });
        return $"({operation}{Operand(type, depth - 1)})";
    }

    private string Conversion(NumericType type, int depth)
    {
        if (_universe.Enums.Count > 0 && _rng.Percent(8))
            return $"(({type}){Operand(_rng.Of(_universe.Enums), depth - 1)})";
        NumericType from = type.IsDecimal && !_risks ? _universe.RandomInteger() : _universe.RandomNumeric();
        if (from.IsDecimal && !_risks)
            from = NumericType.Int;
        return $"(({type}){Operand(from, depth - 1)})";
    }

    private string? Step(NumericType type)
    {
        if (Find(type, writable: true) is not { } place)
            return null;
        string operation = _rng.Percent(50) ? "++" : "--";
        return _rng.Percent(50) ? $"({place.Text}{operation})" : $"({operation}{place.Text})";
    }

    private string? Compound(NumericType type, int depth) => Find(type, writable: true) is { } place ? $"({CompoundAssignment(place, type, depth)})" : null;

    private string CompoundAssignment(Place place, NumericType type, int depth)
    {
        if (type.IsInteger && _rng.Percent(25))
            return $"{place.Text} {_rng.Of(s_shifts)}= {Expression(NumericType.Int, depth - 1)}";
        string operation = _rng.Of(type.IsInteger ? ["+", "-", "*", "/", "%", "&", "|", "^"] : type.IsDecimal ? ["+", "-"] : (string[])["+", "-", "*", "/", "%"]);
        return operation is "/" or "%" && !type.IsFloating
            ? $"{place.Text} {operation}= {Divisor(type, depth - 1)}"
            : $"{place.Text} {operation}= {Expression(type, depth - 1)}";
    }

    private string? Function(NumericType type, int depth)
    {
        string Of(NumericType operand) => Expression(operand, depth - 1);
        return type.Kind switch
        {
            NumericKind.Double => _rng.Of<Func<string>>(
            [
                () => $"Math.Floor({Of(type)})", () => $"Math.Ceiling({Of(type)})", () => $"Math.Truncate({Of(type)})", () => $"Math.Sqrt({Of(type)})",
                () => $"Math.Round({Of(type)}, MidpointRounding.{_rng.Of(s_roundings)})", () => $"Math.Abs({Of(type)})", () => $"Math.CopySign({Of(type)}, {Of(type)})",
                () => $"Math.Min({Of(type)}, {Of(type)})", () => $"Math.Max({Of(type)}, {Of(type)})",
            ])(),
            NumericKind.Float => _rng.Of<Func<string>>(
            [
                () => $"MathF.Floor({Of(type)})", () => $"MathF.Ceiling({Of(type)})", () => $"MathF.Truncate({Of(type)})", () => $"MathF.Sqrt({Of(type)})",
                () => $"MathF.Abs({Of(type)})", () => $"MathF.Min({Of(type)}, {Of(type)})", () => $"MathF.Max({Of(type)}, {Of(type)})",
            ])(),
            NumericKind.UInt or NumericKind.ULong => _rng.Of<Func<string>>(
            [
                () => $"System.Numerics.BitOperations.RotateLeft({Of(type)}, {Of(NumericType.Int)})", () => $"Math.Max({Of(type)}, {Of(type)})", () => $"Math.Min({Of(type)}, {Of(type)})",
            ])(),
            NumericKind.Int => _rng.Of<Func<string>>(
            [
                () => $"System.Numerics.BitOperations.PopCount({Of(NumericType.UInt)})", () => $"System.Numerics.BitOperations.LeadingZeroCount({Of(NumericType.ULong)})",
                () => $"System.Numerics.BitOperations.TrailingZeroCount({Of(NumericType.Long)})", () => $"Math.Sign({Of(NumericType.Long)})", () => $"Math.Max({Of(type)}, {Of(type)})",
                () => $"Math.Sign(string.CompareOrdinal({Operand(_universe.String, depth - 1)}, {Expression(_universe.String, depth - 1)}))",
            ])(),
            NumericKind.Long => $"Math.BigMul({Of(NumericType.Int)}, {Of(NumericType.Int)})",
            NumericKind.Char => $"char.ToUpperInvariant({Of(NumericType.Char)})",
            NumericKind.Decimal => null,
            _ => $"Math.M{(_rng.Percent(50) ? "ax" : "in")}({Operand(type, depth - 1)}, {Of(type)})",
        };
    }

    private string? Length(int depth)
    {
        if (FindAny(place => place.Type is ArrayType or SpanType or StringType) is not { } place)
            return null;
        return place.Type is ArrayType { Rank: > 1 } && _rng.Percent(50) ? $"{place.Text}.GetLength({_rng.Next(2)})"
            : place.Type is StringType && _rng.Percent(40) ? $"{place.Text}.IndexOf({Expression(NumericType.Char, depth - 1)})"
            : $"{place.Text}.Length";
    }

    /// <summary>Of nint and nuint only the low 32 bits are compared: the others are not there on both sides.</summary>
    private string Native(NumericType type, int depth)
    {
        string native = type.IsSigned ? "nint" : "nuint";
        string operation = _rng.Of(["+", "-", "*", "&", "|", "^"]);
        return $"unchecked(({type})(({native}){Operand(type, depth - 1)} {operation} ({native}){Operand(type, depth - 1)}))";
    }

    private string FromNullable(CType type, int depth)
    {
        string nullable = Operand(_universe.Nullable(type), depth - 1);
        return _risks && _rng.Percent(40) ? $"{nullable}.Value"
            : _rng.Percent(40) ? $"{nullable}.GetValueOrDefault()"
            : $"({nullable} ?? {Expression(type, depth - 1)})";
    }

    private string? Lifted(NullableType nullable, int depth)
    {
        if (nullable.Underlying is not NumericType { IsPromoted: true } type || (type.IsDecimal && !_risks))
            return $"(({nullable}){Operand(nullable.Underlying, depth - 1)})";
        string operand = Operand(nullable, depth - 1);
        return _rng.Next(5) switch
        {
            0 when type.IsSigned => $"(-{operand})",
            1 => $"(({nullable}){Operand(_universe.Nullable(NumericType.Int), depth - 1)})",
            2 => $"({operand} {_rng.Of(["+", "-", "*"])} {Expression(type, depth - 1)})",
            _ => $"({operand} {_rng.Of(["+", "-", "*"])} {Expression(nullable, depth - 1)})",
        };
    }

    private string? Boolean(int depth) => _rng.FirstOf(
        (40, () => Comparison(depth)),
        (20, () => $"({Operand(_universe.Bool, depth - 1)} {_rng.Of(["&&", "||", "&", "|", "^", "==", "!="])} {Expression(_universe.Bool, depth - 1)})"),
        (8, () => $"(!{Operand(_universe.Bool, depth - 1)})"),
        (8, () => $"({Operand(_universe.String, depth - 1)} {_rng.Of(["==", "!="])} {Expression(_universe.String, depth - 1)})"),
        (6, () => NullableTest(depth)),
        (8, () => Pattern(depth)),
        (6, () => TypeTest(depth)),
        (6, () => Equality(depth)),
        (3, () => $"double.IsNaN({Operand(NumericType.Double, depth - 1)})"));

    private string? Comparison(int depth)
    {
        (NumericType left, NumericType right) = (_universe.RandomNumeric(), _universe.RandomNumeric());
        if (NumericType.Promote(left, right) is null)
            right = left;
        return $"({Operand(left, depth - 1)} {_rng.Of(s_comparisons)} {Expression(right, depth - 1)})";
    }

    private string NullableTest(int depth)
    {
        CType type = _universe.Nullable(_universe.RandomInteger());
        return _rng.Percent(40) ? $"{Operand(type, depth - 1)}.HasValue" : $"({Operand(type, depth - 1)} {_rng.Of(s_comparisons)} {Expression(type, depth - 1)})";
    }

    private string Pattern(int depth)
    {
        NumericType type = _rng.Of([NumericType.Int, NumericType.Long, NumericType.Double]);
        int bound = _rng.Between(-200, 200);
        string pattern = _rng.Of([$"> {bound}", $"not {bound}", $"{bound} or {bound + 1}", $"<= {bound}", $"> {bound} and < {bound + _rng.Between(2, 1000)}"]);
        return $"({Operand(type, depth - 1)} is {pattern})";
    }

    private string? TypeTest(int depth)
    {
        ClassType[] families = [.. _universe.Classes.Where(type => type.Derived.Count > 0)];
        if (families.Length == 0)
            return null;
        ClassType family = _rng.Of(families);
        return _rng.Percent(60) ? $"({Operand(family, depth - 1)} is {_rng.Of(family.Derived)})"
            : $"(Run.Hide<object>({Operand(family, depth - 1)}) is {_rng.Of(_universe.Classes)})";
    }

    private string? Equality(int depth)
    {
        CType[] types =
        [
            .. _universe.Aggregates.Where(type => type.IsRecord),
            .. _universe.Enums,
            _universe.Tuple(NumericType.Int, _universe.String),
        ];
        CType type = _rng.Of(types);
        return $"({Operand(type, depth - 1)} {_rng.Of(["==", "!="])} {Expression(type, depth - 1)})";
    }
}
