// Boxes of nullables: null or a box of the value; casts, tests, interface calls and formats of them, in generic code and out of it.
int? some = 5;
int? none = null;
object? box = some;
Console.WriteLine($"{box} {box is int} {box is int?} {box is long} {(object?)none is null} {(int?)box} {(int?)(object?)none is null}");
Console.WriteLine(box!.GetType() + " " + box.Equals(5) + " " + some.GetHashCode() + " " + none.GetHashCode());
Console.WriteLine(Compare<int?>(some, 7) + " " + Compare<double?>(1.5, 1.0) + " " + Compare<int?>(none, 7));
Console.WriteLine(Kind(some) + Kind(none) + Kind<Point?>(new Point(1, 2)) + Kind<Point?>(null) + Kind<Named?>(new Named("n")) + Kind<Named?>(null));
Console.WriteLine($"{some:X4}|{none:X4}|{(double?)0.5:F2}|{(double?)null:F2}|{(TimeSpan?)TimeSpan.FromSeconds(61):c}|{(Named?)new Named("x")}|{(Named?)null}");
IComparable? comparable = some;
IComparable? nothing = none;
Console.WriteLine($"{comparable!.CompareTo(4)} {nothing is null}");
try
{
    Console.WriteLine(nothing!.CompareTo(4));
}
catch (NullReferenceException)
{
    Console.WriteLine("null");
}

try
{
    object? missing = none;
    Console.WriteLine((int)missing!);
}
catch (NullReferenceException)
{
    Console.WriteLine("null");
}

static string Kind<T>(T value)
{
    string text = value is null ? "null" : "value";
    if (value is IComparable)
        text += " comparable";
    if (value is INamed named)
        text += " named " + named.Name;
    return text + " " + (value?.ToString() ?? "-") + "; ";
}

static string Compare<T>(T value, object other) => value is IComparable c ? c.CompareTo(((IConvertible)other).ToType(c.GetType(), null)).ToString() : "no";

interface INamed
{
    string Name { get; }

    string Greeting => "hello " + Name;
}

record struct Point(int X, int Y);

struct Named(string name) : INamed, IComparable
{
    public readonly string Name => name;

    public readonly int CompareTo(object? obj) => 0;

    public override readonly string ToString() => ((INamed)this).Greeting;
}
