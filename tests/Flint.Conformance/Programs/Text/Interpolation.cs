int n = 42;
double d = 3.14159;
string? none = null;
Console.WriteLine($"[{n,6}][{n,-6}][{n:X}][{n,8:D5}][{d:F2}][{d,10:E1}][{none}][{none,3}]");
Console.WriteLine($"{{}} {'c'} {true} {n > 3} {new[] { 1 }.Length} {DayOfWeek.Friday,10} {(n, d)} {1.5m} {n switch { 42 => "answer", _ => "" }}");
Console.WriteLine($"{new Point(1, 2)} {new Formatted()} {new Formatted():abc} {long.MinValue} {ulong.MaxValue} {float.Epsilon} {byte.MaxValue:b}");
FormattableString text = $"{n} and {d:F1}";
Console.WriteLine(text.Format + " " + text.ArgumentCount + " " + FormattableString.Invariant(text));
Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{n:N0} {1234567:N0}"));
Console.WriteLine($"""raw {n} "quoted" """);


internal record struct Point(int X, int Y);

internal sealed class Formatted : IFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => $"<{format ?? "none"}>";
}
