// Equals, GetHashCode and ToString that structs inherit, by their fields.
object a = new Plain { X = 1, Y = 2 }, b = new Plain { X = 1, Y = 2 }, c = new Plain { X = 1, Y = 3 };
Console.WriteLine($"{a.Equals(b)} {a.Equals(c)} {a.Equals(null)} {a.Equals("x")} {a.GetHashCode() == b.GetHashCode()}");
object d = new Mixed { Text = "t", Number = 2.5 }, e = new Mixed { Text = new string('t', 1), Number = 2.5 };
Console.WriteLine($"{d.Equals(e)} {d.GetHashCode() == e.GetHashCode()}");
object zero = new Floats { Value = 0.0 }, negative = new Floats { Value = -0.0 }, nan = new Floats { Value = double.NaN };
Console.WriteLine($"{zero.Equals(negative)} {nan.Equals(new Floats { Value = double.NaN })}");
Console.WriteLine(new Nested { Inner = new Mixed { Text = "in" }, More = 3 }.Equals(new Nested { Inner = new Mixed { Text = "in" }, More = 3 }));
Console.WriteLine(new Nested { Inner = new Mixed { Text = "in" } }.Equals(new Nested { Inner = new Mixed { Text = "out" } }));
Console.WriteLine(new Plain().ToString() + " " + new Generic<int>() + " " + new Named());
Console.WriteLine(new Padded { Small = 1, Large = 2 }.Equals(new Padded { Small = 1, Large = 2 }));
Console.WriteLine(new HasNull().Equals(new HasNull()) + " " + new HasNull { Text = "x" }.Equals(new HasNull()));
var set = new HashSet<Plain> { new() { X = 1 }, new() { X = 1 }, new() { X = 2 } };
Console.WriteLine(set.Count);
Console.WriteLine(new Own(3).Equals(new Own(13)) + " " + new Own(3).Equals((object)new Own(4)));
Console.WriteLine(new HasOwn { Value = new Own(1) }.Equals(new HasOwn { Value = new Own(11) }));
Console.WriteLine(new Empty().Equals(new Empty()) + " " + default(Generic<string>).Equals(default(Generic<object>)));
Console.WriteLine(Equals(new Plain { X = 4 }, new Plain { X = 4 }));

struct Plain
{
    public int X, Y;
}

struct Mixed
{
    public string Text;
    public double Number;
}

struct Floats
{
    public double Value;
}

struct Nested
{
    public Mixed Inner;
    public byte More;
}

struct Generic<T>
{
    public T Value;
}

struct Named
{
    public override string ToString() => "named";
}

struct Padded
{
    public byte Small;
    public long Large;
}

struct HasNull
{
    public string? Text;
}

struct Own(int value)
{
    private readonly int _value = value;

    public override bool Equals(object? other) => other is Own own && own._value % 10 == _value % 10;

    public override int GetHashCode() => _value % 10;
}

struct HasOwn
{
    public Own Value;
}

struct Empty;
