using System.Collections.Immutable;

ImmutableDictionary<string, int> ages = ImmutableDictionary<string, int>.Empty.Add("ann", 1).Add("bob", 2);
ImmutableDictionary<string, int> changed = ages.SetItem("ann", 10).Remove("bob").Add("eve", 3);
Console.WriteLine($"{ages["ann"]} {changed["ann"]} {changed.ContainsKey("bob")} {changed.Count} {changed.TryGetValue("eve", out int eve)} {eve} {changed.GetValueOrDefault("zed", -1)}");
Console.WriteLine(string.Join(" ", changed.OrderBy(p => p.Key).Select(p => $"{p.Key}{p.Value}")));
Console.WriteLine(ReferenceEquals(ages.SetItem("ann", 1), ages));
try
{
    ages.Add("ann", 5);
}
catch (ArgumentException)
{
    Console.WriteLine("there already");
}

ImmutableDictionary<int, string>.Builder builder = ImmutableDictionary.CreateBuilder<int, string>();
for (int i = 0; i < 100; i++)
    builder[i % 40] = $"v{i}";
ImmutableDictionary<int, string> built = builder.ToImmutable();
Console.WriteLine($"{built.Count} {built[3]} {built[39]} {built.Values.Order(StringComparer.Ordinal).First()} {built.Keys.Sum()}");
var ignoring = ImmutableDictionary.Create<string, int>(StringComparer.OrdinalIgnoreCase).Add("K", 1);
Console.WriteLine($"{ignoring["k"]} {ignoring.WithComparers(StringComparer.Ordinal).ContainsKey("k")}");

ImmutableSortedDictionary<string, int> sorted = ages.Add("aaa", 9).ToImmutableSortedDictionary();
Console.WriteLine($"{string.Join(" ", sorted.Select(p => p.Key))} {sorted.Keys.First()} {sorted.Remove("aaa").First().Key}");
ImmutableHashSet<int> set = [1, 2, 3, 2];
Console.WriteLine($"{set.Count} {set.Contains(2)} {set.Union([3, 4]).Count} {string.Join(",", set.Except([1]).Order())} {set.Intersect([2, 9]).Single()} {set.SetEquals([3, 2, 1])} {set.IsSubsetOf([1, 2, 3, 4])} {string.Join(",", set.SymmetricExcept([3, 5]).Order())}");
ImmutableSortedSet<string> words = ["b", "a", "c"];
Console.WriteLine($"{string.Join("", words)} {words.Min} {words.Max} {words[1]} {words.IndexOf("c")} {string.Join("", words.Reverse())} {string.Join("", words.Add("aa").Remove("b"))}");
