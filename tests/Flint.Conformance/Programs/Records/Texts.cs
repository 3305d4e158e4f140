Console.WriteLine(new Point(1, -2));
Console.WriteLine(new Empty());
Console.WriteLine(new Named("n", new Point(3, 4)) { Extra = true });
Console.WriteLine(new Derived("d", new Point(0, 0), 'c'));
Console.WriteLine(new Struct(5, null));
Console.WriteLine(new Own(1));
Console.WriteLine(new Hidden(1, 2));
Console.WriteLine(new Generic<int>(7) + " " + new Generic<string>("s"));
Console.WriteLine(new Nested.Inner([1, 2]));

record Point(int X, int Y);

record Empty;

record Named(string Name, Point At)
{
    public bool Extra { get; init; }

    private int Secret => 1;

    public static int Shared => 2;

    public int Field = 9;
}

record Derived(string Name, Point At, char C) : Named(Name, At);

record struct Struct(int A, string? B);

record Own(int A)
{
    public sealed override string ToString() => "own " + A;
}

record Hidden(int A, int B)
{
    protected virtual bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("A only: ").Append(A);
        return true;
    }
}

record Generic<T>(T Value);

static class Nested
{
    public record Inner(int[] Values);
}
