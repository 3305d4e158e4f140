// What the compiler writes for records: equality, hash codes, ToString, deconstruction, copying, inheritance, own versions.
var a = new Person("Ann", 3) { Tags = ["x"] };
Console.WriteLine(a);
Console.WriteLine(a == a with { } && a != a with { Age = 4 } && a.Equals((object)(a with { })));
Console.WriteLine((a with { }).GetHashCode() == a.GetHashCode());
(string name, int age) = a;
Console.WriteLine(name + age);
Person worker = new Worker("Ann", 3, "boss") { Tags = a.Tags };
Console.WriteLine(worker);
Console.WriteLine($"{a == worker} {worker == a} {worker == worker with { }} {(worker with { Age = 9 }).GetType().Name}");
Console.WriteLine(new Generic<int>(5) == new Generic<int>(5));
Console.WriteLine(new Own(1) == new Own(100));
Console.WriteLine(new Own(7));
Console.WriteLine(new Point(1, 2.5f) + " " + new Point(1, 2.5f).Equals(new Point(1, 2.5f)) + " " + default(Point));
var point = new Point(1, 2);
point.X = 8;
Console.WriteLine(point with { Y = 0 });
Console.WriteLine(new Fixed(3).Doubled + " " + new Fixed(3));
Console.WriteLine(new Sealed("q").ToString());
Console.WriteLine(new Empty() == new Empty());
Console.WriteLine(new Nested(new Generic<int>(2), null));
Console.WriteLine(new Copied(1) with { Value = 5 });
Abstract shape = new Circle(2);
Console.WriteLine(shape + " " + (shape == new Circle(2)) + " " + (shape == new Square(2)));
Console.WriteLine(new HashSet<Abstract> { new Circle(1), new Circle(1), new Square(1) }.Count);

record Person(string Name, int Age)
{
    public string[] Tags { get; init; } = [];

    protected virtual bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append($"<{Name}>, Age = {Age}");
        return true;
    }
}

record Worker(string Name, int Age, string Title) : Person(Name, Age);

record Generic<T>(T Value);

record Own(int Value)
{
    public virtual bool Equals(Own? other) => other is not null;

    public override int GetHashCode() => 1;

    public override string ToString() => "own" + Value;
}

record struct Point(int X, float Y);

readonly record struct Fixed(int Value)
{
    public int Doubled => Value * 2;
}

sealed record Sealed(string Text)
{
    private readonly int _hidden = 5;

    public int Visible => _hidden;
}

record Empty;

record Nested(Generic<int> Inner, object? Other);

record Copied(int Value)
{
    protected Copied(Copied other) => Console.Write("copied ");

    public int Value { get; init; } = Value;
}

abstract record Abstract(int Size);

record Circle(int Size) : Abstract(Size);

record Square(int Size) : Abstract(Size)
{
    public sealed override string ToString() => $"[{Size}]";
}
