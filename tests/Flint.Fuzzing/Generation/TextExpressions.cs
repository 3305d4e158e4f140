namespace Flint.Fuzzing.Generation;

/// <summary>Strings.</summary>
internal sealed partial class BodyGenerator
{
    private string? Text(int depth)
    {
        string Of(CType type) => Operand(type, depth - 1);
        return _rng.FirstOf(
            (20, () => $"({Of(_universe.String)} + {Expression(_universe.String, depth - 1)})"),
            (8, () => $"({Of(_universe.String)} + {Expression(Printable(), depth - 1)})"),
            (14, () => Interpolation(depth)),
            (12, () => $"{Of(Printable())}.ToString()"),
            (5, () => $"{Of(_universe.RandomInteger() is { Kind: not NumericKind.Char } type ? type : NumericType.Int)}.ToString(\"{_rng.Of(["D5", "X", "x8", "N0", "D"])}\")"),
            (4, () => $"{Of(_universe.String)}.Replace({Expression(NumericType.Char, 0)}, {Expression(NumericType.Char, 0)})"),
            (3, () => $"{Of(_universe.String)}.Trim()"),
            (3, () => $"{Of(_universe.String)}.ToUpperInvariant()"),
            (3, () => $"{Of(_universe.String)}.PadLeft({_rng.Next(8)}, 'p')"),
            (3, () => $"{Of(_universe.String)}.Insert(0, {Expression(_universe.String, depth - 1)})"),
            (3, () => $"new string({Expression(NumericType.Char, depth - 1)}, {Of(NumericType.Int)} & 7)"),
            (_risks ? 6 : 0, () => $"{Of(_universe.String)}.Substring({Expression(NumericType.Int, depth - 1)})"),
            (2, () => $"string.Join(\",\", {Of(_universe.Array(_universe.RandomInteger()))})"));
    }

    private string Interpolation(int depth)
    {
        string text = "$\"";
        for (int holes = _rng.Between(1, 3); holes > 0; holes--)
        {
            CType type = Printable();
            text += _rng.Of(["", "a", " ", "="]);
            text += $"{{({Expression(type, depth - 1)}){(type is NumericType && _rng.Percent(30) ? $",{_rng.Between(-6, 6)}" : "")}}}";
        }
        return text + "\"";
    }

    /// <summary>A type whose text is the same everywhere.</summary>
    private CType Printable() => _rng.Next(10) switch
    {
        0 => _universe.Bool,
        1 => _universe.String,
        2 when _universe.Enums.Count > 0 => _rng.Of(_universe.Enums),
        3 => NumericType.Double,
        4 => NumericType.Float,
        _ => _universe.RandomInteger(),
    };
}
