using System;

namespace Flint.Runtime;

/// <summary>Names of enum values, as Enum.ToString gives them.</summary>
internal static class EnumNames
{
    /// <param name="values">Rising, as unsigned 64-bit numbers; signed ones sign-extended.</param>
    /// <param name="names">One for each value.</param>
    public static string Format(ulong value, ulong[] values, string[] names, bool isFlags, bool isSigned)
    {
        for (int i = 0; i < values.Length; i++)
            if (values[i] == value)
                return names[i];
        return (isFlags && value != 0 ? Combine(value, values, names) : null) ?? Decimal(value, isSigned);
    }

    /// <summary>As <c>Enum.ToString(string)</c> gives it.</summary>
    /// <param name="size">Of the enum, in bytes.</param>
    /// <param name="kind">G, F, D or X.</param>
    public static string FormatAs(ulong value, ulong[] values, string[] names, bool isFlags, bool isSigned, byte size, char kind) => kind switch
    {
        'D' => Decimal(value, isSigned),
        'X' => Number.FormatPlain(size == sizeof(ulong) ? value : value & ((1ul << (8 * size)) - 1), 'X', 2 * size),
        _ => Format(value, values, names, isFlags || kind == 'F', isSigned),
    };

    private static string Decimal(ulong value, bool isSigned) => isSigned ? ((long)value).ToString() : value.ToString();

    /// <summary>Largest values first take their bits; null when some are left over.</summary>
    private static string? Combine(ulong value, ulong[] values, string[] names)
    {
        string? text = null;
        for (int i = values.Length - 1; i >= 0; i--)
        {
            if (values[i] == 0 || (value & values[i]) != values[i])
                continue;
            value -= values[i];
            text = text == null ? names[i] : names[i] + ", " + text;
        }
        return value == 0 ? text : null;
    }
}
