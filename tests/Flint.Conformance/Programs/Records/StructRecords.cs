var a = new Pair(1, "x");
var b = new Pair(1, "x");
a.Left = 2;
Console.WriteLine(a + " " + b + " " + (a == b));
var fixedPair = new Fixed(1.5, 'c');
(double d, char c) = fixedPair;
Console.WriteLine(d.Equals(1.5) + " " + c);
Console.WriteLine(fixedPair with { C = 'd' } == new Fixed(1.5, 'd'));
Console.WriteLine(default(Pair) == new Pair());
Console.WriteLine(default(Pair).Right is null);
object boxed = new Fixed(1, 'a');
Console.WriteLine(boxed.Equals(new Fixed(1, 'a')) + " " + boxed.Equals(1));
Console.WriteLine(new Checked(5).Value);
try
{
    _ = new Checked(-5);
}
catch (ArgumentException)
{
    Console.WriteLine("refused");
}

record struct Pair(int Left, string Right);

readonly record struct Fixed(double D, char C);

readonly record struct Checked(int Value)
{
    public int Value { get; } = Value > 0 ? Value : throw new ArgumentException(null, nameof(Value));
}
