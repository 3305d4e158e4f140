using System.Collections.Concurrent;

var ages = new ConcurrentDictionary<string, int>();
Console.WriteLine($"{ages.TryAdd("ann", 30)} {ages.TryAdd("ann", 31)} {ages["ann"]} {ages.Count} {ages.IsEmpty}");
Console.WriteLine($"{ages.GetOrAdd("bob", name => name.Length)} {ages.GetOrAdd("bob", 9)} {ages.GetOrAdd("eve", (name, extra) => name.Length + extra, 4)}");
Console.WriteLine($"{ages.AddOrUpdate("bob", 1, (_, old) => old * 10)} {ages.AddOrUpdate("dan", name => name.Length, (_, _) => -1)}");
Console.WriteLine($"{ages.TryUpdate("ann", 40, 30)} {ages.TryUpdate("ann", 50, 30)} {ages["ann"]}");
Console.WriteLine($"{ages.TryRemove("eve", out int eve)} {eve} {ages.TryRemove("eve", out _)} {ages.TryRemove(new KeyValuePair<string, int>("ann", 1))}");
Console.WriteLine(string.Join(" ", ages.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}")));
Console.WriteLine($"{string.Join(",", ages.Keys.Order())} {ages.Values.Sum()} {ages.ContainsKey("dan")} {ages.ToArray().Length}");

// Changing it while it is walked is allowed.
foreach (KeyValuePair<string, int> pair in ages)
    ages[pair.Key] = pair.Value + 1;
Console.WriteLine(ages.Values.Sum());
foreach (string key in ages.Keys)
    ages.TryRemove(key, out _);
Console.WriteLine(ages.IsEmpty);
try
{
    _ = ages["nobody"];
}
catch (KeyNotFoundException)
{
    Console.WriteLine("not found");
}

var ignoring = new ConcurrentDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 };
ignoring["a"]++;
Console.WriteLine($"{ignoring.Count} {ignoring["A"]}");
var many = new ConcurrentDictionary<int, int>(Enumerable.Range(0, 500).Select(i => new KeyValuePair<int, int>(i, i * i)));
Console.WriteLine($"{many.Count} {many[499]} {many.Values.Count(v => v % 2 == 0)}");
many.Clear();
Console.WriteLine(many.Count);
