// Anonymous types: equality by members, text, nested, in queries and dictionaries.
var a = new { X = 1, Name = "one" };
var b = new { X = 1, Name = "one" };
Console.WriteLine($"{a.Equals(b)} {a == b} {a.GetHashCode() == b.GetHashCode()}");
Console.WriteLine(a);
Console.WriteLine(new { Inner = a, List = new[] { 1 }.Length, Nothing = (string?)null });
Console.WriteLine(new { }.ToString() + new { }.Equals(new { }));
var counts = new Dictionary<object, int> { [a] = 5 };
Console.WriteLine(counts[b]);
foreach (var item in from n in Enumerable.Range(1, 6)
                     group n by n % 3 into g
                     orderby g.Key
                     select new { g.Key, Sum = g.Sum() })
    Console.WriteLine(item);
var array = new[] { new { Id = 1 }, new { Id = 2 } };
Console.WriteLine(array.Max(item => item.Id));
Console.WriteLine((a with { X = 2 }).X);
Console.WriteLine(new { a.X, a.Name.Length } is { X: 1, Length: 3 });
Console.WriteLine(new { X = 1, Name = "one" }.Equals(new { Name = "one", X = 1 }));
