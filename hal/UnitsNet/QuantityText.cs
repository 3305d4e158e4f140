using System.Globalization;
using System.Runtime.CompilerServices;
using UnitsNet;

namespace Flint.UnitsNet;

/// <summary>The text of a quantity. UnitsNet's own reads resources and tables of all units; here the names of a quantity's units are put together when the program is built.</summary>
public static class QuantityText
{
    private const int UsualDigits = 2;

    private const string NotSupported = "The format string is not supported.";

    /// <summary>Instead of <c>QuantityFormatter.Format</c>, with the same formats and texts.</summary>
    /// <exception cref="FormatException">There is no such format.</exception>
    /// <exception cref="NotImplementedException">The unit has no abbreviation.</exception>
    public static string Format<TUnit>(IQuantity<TUnit> quantity, string? format, IFormatProvider? provider)
        where TUnit : Enum
    {
        if (string.IsNullOrWhiteSpace(format))
            format = "g";
        QuantityValue value = quantity.Value;
        int unit = Convert<TUnit>(quantity.Unit);
        string text = (char)(format[0] | 0x20) switch
        {
            'g' => Significant((double)value, UsualDigits, provider, Abbreviation<TUnit>(unit, 0)),
            's' => Significant((double)value, Number(format), provider, Abbreviation<TUnit>(unit, 0)),
            'a' => Abbreviation<TUnit>(unit, Number(format)),
            'v' => value.ToString(provider ?? CultureInfo.CurrentCulture),
            'u' => quantity.Unit.ToString(),
            'q' => Names<TUnit>()[0],
            _ => value.ToString(format, provider) + " " + Abbreviation<TUnit>(unit, 0),
        };
        return text.TrimEnd();
    }

    /// <summary>The quantity's name, and behind it for each unit by its number its abbreviations with commas in between, or null; empty for units that are not UnitsNet's. Made by the compiler.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string[] Names<TUnit>();

    private static int Convert<TUnit>(TUnit unit) => Unsafe.As<TUnit, int>(ref unit);

    private static string Abbreviation<TUnit>(int unit, int index)
    {
        string[] names = Names<TUnit>();
        if ((uint)unit >= (uint)names.Length || names[unit] is not { } abbreviations)
            throw new NotImplementedException("No abbreviation is specified for the unit.");
        ReadOnlySpan<char> rest = abbreviations;
        for (; index > 0; index--)
        {
            int comma = rest.IndexOf(',');
            if (comma < 0)
                throw new FormatException("The format string is invalid because the abbreviation index does not exist.");
            rest = rest[(comma + 1)..];
        }

        int end = rest.IndexOf(',');
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    /// <summary>What stands behind a format's letter; 0 for nothing.</summary>
    private static int Number(string format)
    {
        int number = 0;
        return format.Length == 1 || int.TryParse(format.AsSpan(1), out number) ? number : throw new FormatException(NotSupported);
    }

    /// <summary>Numbers from 0.001 to a million as they are, others with an exponent.</summary>
    private static string Significant(double value, int digits, IFormatProvider? provider, string abbreviation)
    {
        double size = Math.Abs(value);
        string places = new('#', digits);
        string? format = size switch
        {
            < 1e-150 => null,
            < 1e-3 => "0." + places + "e-00",
            < 1 => "g" + digits.ToString(CultureInfo.InvariantCulture),
            < 1e6 => "#,0." + places,
            _ => "0." + places + "e+00",
        };
        return value.ToString(format, provider) + " " + abbreviation;
    }
}
