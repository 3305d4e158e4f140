using System.Globalization;

foreach (string text in (string[])["1", "-1.5", " 2.5e3 ", "1E-7", ".5", "5.", "+3", "1,234.5", "NaN", "Infinity", "-Infinity", "∞", "1e400", "-1e400", "1e-400", "0x10", "", "1e", "--1", "4.9406564584124654E-324", "1.7976931348623157E308", "9007199254740993", "0.1000000000000000055511151231257827", "123456789012345678901234567890"])
    Console.WriteLine($"{text}: {(double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double d) ? $"{d} {BitConverter.DoubleToInt64Bits(d):X}" : "no")} {(float.TryParse(text, CultureInfo.InvariantCulture, out float f) ? $"{f}" : "no")}");
Console.WriteLine($"{double.Parse("(5)", NumberStyles.AllowParentheses, CultureInfo.InvariantCulture)} {double.Parse("¤7.5", NumberStyles.Currency, CultureInfo.InvariantCulture)} {decimal.Parse("1,000.250")} {decimal.TryParse("1e3", out _)} {decimal.Parse("1e3", NumberStyles.Float)} {decimal.TryParse("79228162514264337593543950336", out _)} {decimal.Parse("0.00000000000000000000000000001")}");
try
{
    double.Parse("x");
}
catch (FormatException)
{
    Console.WriteLine("format");
}
