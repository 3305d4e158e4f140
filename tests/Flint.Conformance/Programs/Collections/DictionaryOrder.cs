// Free slots are used again, last first.
var d = new Dictionary<int, string>();
for (int i = 0; i < 10; i++)
    d[i] = $"{i}";
d.Remove(3);
d.Remove(7);
d.Remove(0);
d[20] = "x";
d[21] = "y";
Console.WriteLine(string.Join(" ", d.Keys));
d[22] = "z";
d[23] = "new";
Console.WriteLine(string.Join(" ", d));
d.Clear();
d[5] = "five";
Console.WriteLine($"{string.Join(" ", d)} {d.Count}");
var copy = new Dictionary<int, string>(d) { [1] = "one" };
Console.WriteLine($"{string.Join(" ", copy)} {d.Count}");
Console.WriteLine($"{copy.Remove(5, out string? five)} {five} {copy.TryAdd(1, "again")} {copy.TryAdd(2, "two")} {copy.GetValueOrDefault(9, "none")} {copy.GetValueOrDefault(9) ?? "null"}");
Try(() => copy.Add(1, "x"));
Try(() => _ = copy[77]);
Try(() => new Dictionary<string, int>()[null!] = 1);
Try(() => _ = new Dictionary<int, int>(-1));
Try(() => new Dictionary<string, int>().Remove(null!));
Try(() => _ = new Dictionary<string, int>([new("a", 1), new("a", 2)]));
Console.WriteLine($"{copy.ContainsValue("two")} {copy.Keys.Contains(1)} {copy.Values.Contains("zz")} {((IDictionary<int, string>)copy).IsReadOnly} {((ICollection<KeyValuePair<int, string>>)copy).Contains(new(1, "one"))}");
var structs = new Dictionary<(int, string), DateTime> { [(1, "a")] = new(2020, 1, 1) };
Console.WriteLine(structs[(1, "a")].Year);
copy.TrimExcess();
Console.WriteLine(string.Join(" ", copy));
var bad = new Dictionary<Collides, int>();
for (int i = 0; i < 30; i++)
    bad[new Collides(i)] = i;
for (int i = 0; i < 30; i += 3)
    bad.Remove(new Collides(i));
Console.WriteLine($"{bad.Count} {bad[new(29)]} {bad.ContainsKey(new(3))} {bad.Values.Sum()}");

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("none");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}

internal readonly record struct Collides(int Id)
{
    public override int GetHashCode() => Id % 2;
}
