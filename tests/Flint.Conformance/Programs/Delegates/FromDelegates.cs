// Delegates made from other delegates: of one target, of several, through a method group, and what they compare equal to.
Func<int, int> twice = x => 2 * x;
var converter = new Converter<int, int>(twice);
Console.WriteLine(converter(21) + " " + (converter.Target == (object)twice));

Counter counter = Print("first");
counter += Print("second");
Action<string> all = counter.Invoke;
all("together");
Counter again = all.Invoke;
again("three deep");

Last last = new Last(() => 1);
last += () => 2;
Console.WriteLine(new Func<int>(last)());

Comparer compare = string.CompareOrdinal;
Comparison<string> comparison = new(compare);
string[] words = ["pear", "apple", "fig"];
Array.Sort(words, comparison);
Console.WriteLine(string.Join(' ', words));

Swap swap = (ref int x, out long y) =>
{
    y = x;
    x++;
};
var swapped = new SwapToo(swap);
int number = 7;
swapped(ref number, out long old);
Console.WriteLine($"{number} {old}");

Console.WriteLine(new Converter<int, int>(twice).Equals(converter) + " " + (new Converter<int, int>(twice.Invoke) == converter));
Action fails = () => throw new InvalidOperationException("inside");
try
{
    new Thrower(fails)();
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

var large = new MakeLarge(i => new Large(i, i + 1, i + 2, i + 3));
Func<int, Large> made = large.Invoke;
Console.WriteLine(made(5));

static Counter Print(string name) => text => Console.WriteLine(name + " " + text);

delegate void Counter(string text);

delegate int Last();

delegate int Comparer(string? left, string? right);

delegate void Swap(ref int x, out long y);

delegate void SwapToo(ref int x, out long y);

delegate void Thrower();

delegate Large MakeLarge(int from);

record struct Large(long A, long B, long C, long D);
