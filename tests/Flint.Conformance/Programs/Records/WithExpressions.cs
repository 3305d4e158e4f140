var start = new Config { Name = "a", Size = 1, Inner = new Inner(5) };
Config next = start with { Size = 2 };
Config deep = start with { Inner = start.Inner with { Value = 6 } };
Console.WriteLine(start.Size + " " + next.Size + " " + next.Name);
Console.WriteLine(ReferenceEquals(start.Inner, next.Inner) + " " + deep.Inner.Value);
Base derived = new Derived(1, 2);
Base copy = derived with { A = 10 };
Console.WriteLine(copy);
var counted = new Counted(1);
Counted other = counted with { };
Console.WriteLine(Counted.Copies + " " + (counted == other));
var point = new Point { X = 1 };
Point moved = point with { Y = 4 };
Console.WriteLine(point.Y + " " + moved.X + moved.Y);
var anonymous = new { A = 1, B = "b" };
var changed = anonymous with { B = "c" };
Console.WriteLine(changed + " " + anonymous.Equals(new { A = 1, B = "b" }));

record Config
{
    public required string Name { get; init; }

    public int Size { get; init; }

    public Inner Inner { get; init; } = new(0);
}

record Inner(int Value);

record Base(int A);

record Derived(int A, int B) : Base(A);

record Counted(int A)
{
    public static int Copies;

    protected Counted(Counted other)
    {
        A = other.A;
        Copies++;
    }
}

struct Point
{
    public int X;
    public int Y;
}
