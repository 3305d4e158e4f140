// Enumerable.Empty is one object a type; HashSet.EnsureCapacity gives room for what is asked, keeps what is there and never shrinks.
Console.WriteLine(ReferenceEquals(Enumerable.Empty<int>(), Enumerable.Empty<int>()) + " " + ReferenceEquals(Empty<string>(), Empty<string>()));
Console.WriteLine(ReferenceEquals(Enumerable.Empty<int>(), Array.Empty<int>()) + " " + ReferenceEquals(Empty<object>(), Empty<string>()));
var set = new HashSet<int>();
Console.WriteLine(set.EnsureCapacity(0));
int room = set.EnsureCapacity(20);
for (int i = 0; i < 20; i++)
    set.Add(i * 7);
Console.WriteLine((room >= 20) + " " + (set.EnsureCapacity(5) == room) + " " + (set.EnsureCapacity(room) == room) + " " + (set.EnsureCapacity(0) == room));
Console.WriteLine((set.EnsureCapacity(room + 1) > room) + " " + set.Count + " " + string.Join(' ', set));
try
{
    set.EnsureCapacity(-1);
}
catch (ArgumentOutOfRangeException e)
{
    Console.WriteLine(e.ParamName);
}

static IEnumerable<T> Empty<T>() => Enumerable.Empty<T>();
