using System.Globalization;
using System.Text;

Console.WriteLine(string.Format(new Reversing(), "{0} {1:rev} {2:N1} {3,8:rev}|", "abc", "abc", 1.25, 12));
Console.WriteLine(new StringBuilder().AppendFormat(new Reversing(), "<{0:rev}>", "xyz"));
Console.WriteLine(string.Create(new Reversing(), $"{"abc":rev} {5}"));
var numbers = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~", NumberDecimalDigits = 1, CurrencySymbol = "EUR", PercentSymbol = "pct" };
Console.WriteLine($"{1234567.891.ToString("N", numbers)} {(-5).ToString(numbers)} {(-1.5).ToString(numbers)} {9.5m.ToString("C", numbers)} {0.5.ToString("P0", numbers)} {(-3L).ToString("D3", numbers)}");
Console.WriteLine(string.Format(numbers, "{0:F2} {1}", 1.5, -2));
Console.WriteLine(((IFormattable)new Temperature(20.5)).ToString("F", null) + $" {new Temperature(0):K} {new Temperature(10)} {new Temperature(10),6:F}|");
Span<char> buffer = stackalloc char[5];
Console.WriteLine($"{new Temperature(1).TryFormat(buffer, out int written, "K", null)} {written} {12345.TryFormat(buffer, out written)} {written} {123456.TryFormat(buffer, out written)} {written}");
Console.WriteLine(string.Join(" ", new IFormattable[] { 1, 2.5, 3m, new DateTime(2021, 2, 3), TimeSpan.FromSeconds(5), Guid.Empty }.Select(f => f.ToString(null, CultureInfo.InvariantCulture))));
CompositeFormat parsed = CompositeFormat.Parse("{0,4}|{1:X2}|{0}");
Console.WriteLine($"{string.Format(null, parsed, 7, 255)} {parsed.MinimumArgumentCount}");
FormattableString template = $"{3} of {1.5:F2}";
Console.WriteLine($"{template.Format} {template.ArgumentCount} {FormattableString.Invariant(template)} {template.GetArgument(0)}");

internal sealed class Reversing : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
        format == "rev" ? new string(arg!.ToString()!.Reverse().ToArray())
        : arg is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture)
        : arg?.ToString() ?? "";
}

internal readonly struct Temperature(double celsius) : ISpanFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => format switch
    {
        "F" => (celsius * 9 / 5 + 32).ToString("F1", CultureInfo.InvariantCulture) + "F",
        "K" => (celsius + 273).ToString("F0", CultureInfo.InvariantCulture) + "K",
        _ => celsius.ToString(CultureInfo.InvariantCulture) + "C",
    };

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
