var a = new Point(1, 2);
var b = new Point(1, 2);
Point c = a with { Y = 3 };
Console.WriteLine((a == b) + " " + (a != c) + " " + a.Equals(c) + " " + ReferenceEquals(a, b));
Console.WriteLine(a.GetHashCode() == b.GetHashCode());
Console.WriteLine(a == new Named(1, 2, "n"));
Console.WriteLine(new Named(1, 2, "n") == new Named(1, 2, "n"));
Console.WriteLine((Point)new Named(1, 2, "n") == new Named(1, 2, "m"));
Console.WriteLine(new Holder([1]) == new Holder([1]));
int[] shared = [1];
Console.WriteLine(new Holder(shared) == new Holder(shared));
Point? none = null;
Console.WriteLine((none == null) + " " + (a == none));
Console.WriteLine(new ByName("A", 1) == new ByName("a", 2));

record Point(int X, int Y);

record Named(int X, int Y, string Name) : Point(X, Y);

record Holder(int[] Values);

record ByName(string Name, int Ignored)
{
    public virtual bool Equals(ByName? other) => other is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => Name.ToUpperInvariant().GetHashCode();
}
