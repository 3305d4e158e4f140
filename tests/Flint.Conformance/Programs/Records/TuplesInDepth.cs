// Tuples: names, nesting, more than seven, comparison, conversion, deconstruction, as keys.
var t = (1, "two", 3.5);
Console.WriteLine(t + " " + t.Item2);
(int Id, string Name) named = (7, "x");
named.Id++;
Console.WriteLine(named.Name + named.Id);
var long9 = (1, 2, 3, 4, 5, 6, 7, 8, "nine");
Console.WriteLine(long9.Item9 + long9 + long9.Rest);
Console.WriteLine((1, 2) == (1, 2) && (1, "a") != (1, "b") && (1L, 2) == (1, 2L));
Console.WriteLine((1, (2, 3)).Equals((1, (2, 3))) + " " + (1, 2).CompareTo((1, 3)) + " " + (1, 2).GetHashCode().Equals((1, 2).GetHashCode()));
(int a, var (b, c)) = (1, (2, 3));
(a, b) = (b, a);
Console.WriteLine($"{a}{b}{c}");
int[] array = [1, 2, 3];
(array[0], array[2]) = (array[2], array[0]);
Console.WriteLine(string.Join(",", array));
var map = new Dictionary<(int, string), int> { [(1, "a")] = 5 };
Console.WriteLine(map[(1, new string('a', 1))]);
(long, object) converted = (5, "text");
Console.WriteLine(converted);
(int, int)? maybe = null;
Console.WriteLine((maybe == (1, 2)) + " " + (maybe?.Item1 ?? -1));
Console.WriteLine(Divide(17, 5) is (3, var rest) ? rest : -1);
foreach ((string key, int value) in new Dictionary<string, int> { ["k"] = 1 })
    Console.WriteLine(key + value);
var (x, _, z) = t;
Console.WriteLine(x + z);
new Point(3, 4).Deconstruct(out int px, out _);
(int p, int q) = new Point(5, 6);
Console.WriteLine(px + p + q);
Console.WriteLine(ValueTuple.Create() + " " + ValueTuple.Create(1) + " " + Tuple.Create(1, "r").Item2);
List<(string Name, int Age)> people = [("B", 2), ("A", 2), ("C", 1)];
people.Sort((l, r) => (l.Age, l.Name).CompareTo((r.Age, r.Name)));
Console.WriteLine(string.Join(" ", people));

static (int Quotient, int Remainder) Divide(int left, int right) => (left / right, left % right);

record Point(int X, int Y);
