using System.Globalization;
using System.Text;

namespace Flint.Fuzzing.Generation;

/// <summary>Constants, with a liking for those where things change: ends of ranges, powers of two, signs, what has no exact form.</summary>
internal static class Literals
{
    private static readonly string[] s_doubles =
    [
        "0.0", "(-0.0)", "1.0", "(-1.0)", "0.5", "(-2.5)", "0.1", "1e10", "(-3e-5)", "double.Epsilon", "double.MaxValue", "double.MinValue",
        "double.PositiveInfinity", "double.NegativeInfinity", "double.NaN", "2147483647.5", "(-2147483649.0)", "4294967295.75", "9.2233720368547758E+18",
        "1.8446744073709552E+19", "127.9", "(-128.9)", "255.5", "65535.99",
    ];

    private static readonly string[] s_floats =
    [
        "0f", "(-0f)", "1f", "(-1f)", "0.5f", "(-2.5f)", "0.1f", "16777216f", "16777217f", "float.Epsilon", "float.MaxValue", "float.MinValue",
        "float.PositiveInfinity", "float.NegativeInfinity", "float.NaN", "2147483648f", "(-3e9f)", "4294967296f", "9.223372E+18f", "1.8446744E+19f",
    ];

    private static readonly string[] s_texts = ["", "a", "Flint", "x1", "Zz", "0", "-7", "hello world", "\\u00e9\\u00df", "\\ud83d\\ude00", "a,b,c", " pad "];

    public static string Numeric(Rng rng, NumericType type) => type.Kind switch
    {
        NumericKind.Double => rng.Percent(60) ? rng.Of(s_doubles) : Signed(rng, Bits(rng, 20) / Math.Pow(2, rng.Next(20)), "R", ""),
        NumericKind.Float => rng.Percent(60) ? rng.Of(s_floats) : Signed(rng, (float)(Bits(rng, 16) / Math.Pow(2, rng.Next(16))), "R", "f"),
        NumericKind.Decimal => Signed(rng, rng.Next(100000) / (rng.Percent(50) ? 100.0 : 1.0), "F2", "m"),
        NumericKind.Char => $"'\\u{(rng.Percent(70) ? rng.Between(32, 126) : (int)(rng.Next64() % 0xD800)):x4}'",
        _ => Integer(rng, type),
    };

    /// <summary>Never zero: what a constant divisor must not be.</summary>
    public static string Divisor(Rng rng, NumericType type)
    {
        string text = Numeric(rng, type);
        return type.IsInteger && text.Trim('(', ')').Split(')').Last().TrimEnd('U', 'L') is "0" or "'\\u0000'" ? Integer(type, 3) : text;
    }

    public static string Text(Rng rng) => $"\"{rng.Of(s_texts)}\"";

    private static string Integer(Rng rng, NumericType type)
    {
        Int128 most = type.IsSigned ? ((Int128)1 << ((type.Size * 8) - 1)) - 1 : ((Int128)1 << (type.Size * 8)) - 1;
        Int128 least = type.IsSigned ? -most - 1 : 0;
        Int128 value = rng.Next(8) switch
        {
            0 => least + rng.Next(3),
            1 => most - rng.Next(3),
            2 => Int128.One << rng.Next(type.Size * 8),
            3 => (Int128.One << rng.Next(type.Size * 8)) - 1,
            4 => rng.Next64() >> rng.Next(64),
            _ => rng.Between(-10, 100),
        };
        if (type.IsSigned && rng.Percent(20))
            value = -value;
        return Integer(type, Int128.Clamp(value, least, most));
    }

    private static string Integer(NumericType type, Int128 value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        return type.Kind switch
        {
            NumericKind.Int when value == int.MinValue => "int.MinValue",
            NumericKind.Long when value == long.MinValue => "long.MinValue",
            NumericKind.Int => value < 0 ? $"({digits})" : digits,
            NumericKind.UInt => digits + "U",
            NumericKind.Long => value < 0 ? $"({digits}L)" : digits + "L",
            NumericKind.ULong => digits + "UL",
            _ => value < 0 ? $"(({type})({digits}))" : $"(({type}){digits})",
        };
    }

    private static double Bits(Rng rng, int most) => rng.Next64() >> (64 - rng.Between(1, most));

    private static string Signed(Rng rng, double magnitude, string format, string suffix)
    {
        var text = new StringBuilder(magnitude.ToString(format, CultureInfo.InvariantCulture));
        if (suffix.Length == 0 && !text.ToString().Contains('.', StringComparison.Ordinal) && !text.ToString().Contains('E', StringComparison.Ordinal))
            text.Append(".0");
        text.Append(suffix);
        return rng.Percent(40) ? $"(-{text})" : text.ToString();
    }
}
