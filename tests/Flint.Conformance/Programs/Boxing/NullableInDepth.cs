// Nullable values: lifting of every operator, comparison with null, boxing, patterns, generic methods, coalescing.
int? a = 5, b = null;
Console.WriteLine($"{a + 1} {b + 1} {a + b} {-a} {-b} {~a} {a * a} {a / 2} {a % 3} {a << 1}");
Console.WriteLine($"{a > 3} {b > 3} {b < 3} {b == null} {b == b} {a != b} {a >= 5} {b >= b}");
bool? t = true, f = false, n = null;
Console.WriteLine($"{t & n} {f & n} {t | n} {f | n} {!n} {t ^ n}");
Console.WriteLine($"{a ?? 1} {b ?? 1} {b ?? a} {a?.ToString()} {b?.ToString() ?? "none"}");
b ??= 9;
Console.WriteLine(b);
a++;
a += null;
Console.WriteLine(a.HasValue);
Console.WriteLine($"{b.GetValueOrDefault()} {a.GetValueOrDefault()} {a.GetValueOrDefault(7)} {b.Value}");
try
{
    _ = a.Value;
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

Point? point = new Point { X = 1 };
Console.WriteLine(point?.X + " " + point.Value.X + " " + (point is { X: 1 }) + " " + (point + new Point { X = 4 })?.X);
Console.WriteLine((long?)b + " " + (byte?)b + " " + (int?)3.7 + " " + (double?)null);
Console.WriteLine(Nullable.Compare<int>(1, null) + " " + Nullable.Equals<int>(null, null) + " " + Nullable.GetUnderlyingType(typeof(int?))?.Name);
Console.WriteLine(Describe<int?>(null) + Describe<int?>(3) + Describe(4));
int?[] many = [1, null, 3];
Console.WriteLine(many.Sum() + " " + many.Max() + " " + many.Count(m => m is null) + " " + many.Average());
Console.WriteLine(b is int value && value == 9);
Console.WriteLine(((int?)null).Equals(null) + " " + ((int?)5).Equals(5) + " " + ((int?)null).GetHashCode() + " [" + (int?)null + "]");
DateTime? date = null;
Console.WriteLine(date?.Year ?? -1);
Console.WriteLine((n == true ? 1 : 2) + (n != false ? 10 : 20));

static string Describe<T>(T value) => value is null ? "null " : $"{typeof(T).Name[..3]} {value} ";

struct Point
{
    public int X;

    public static Point operator +(Point a, Point b) => new() { X = a.X + b.X };
}
