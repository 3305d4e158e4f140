var ordered = new OrderedDictionary<string, int> { ["c"] = 3, ["a"] = 1 };
ordered.Add("b", 2);
ordered.Insert(1, "x", 9);
Console.WriteLine($"{string.Join(" ", ordered.Select(p => $"{p.Key}{p.Value}"))} {ordered.IndexOf("a")} {ordered.GetAt(1)} {ordered.Count}");
ordered["a"] = 10;
ordered.SetAt(0, 30);
ordered.RemoveAt(1);
Console.WriteLine($"{string.Join(" ", ordered.Keys)} {string.Join(" ", ordered.Values)} {ordered.Remove("c", out int c)} {c} {ordered.ContainsKey("c")} {ordered.ContainsValue(10)}");
Console.WriteLine($"{ordered.TryAdd("a", 1)} {ordered.TryAdd("d", 4)} {ordered.TryGetValue("d", out int d)} {d} {ordered.Keys.First()} {ordered.Values.Last()}");
ordered.SetAt(0, "first", 1);
Console.WriteLine(string.Join(" ", ordered));
try
{
    ordered.Add("first", 2);
}
catch (ArgumentException e)
{
    Console.WriteLine(e.GetType().Name);
}

for (int i = 0; i < 50; i++)
    ordered[$"k{i}"] = i;
for (int i = 0; i < 50; i += 2)
    ordered.Remove($"k{i}");
Console.WriteLine($"{ordered.Count} {ordered.IndexOf("k49")} {ordered.Sum(p => p.Value)}");
