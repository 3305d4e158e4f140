var set = new SortedSet<int>(Enumerable.Range(1, 20).Where(n => n % 3 != 0));
SortedSet<int> view = set.GetViewBetween(5, 12);
Console.WriteLine($"{string.Join(",", view)} {view.Count} {view.Min} {view.Max} {set.Min} {set.Max}");
view.Add(6);
set.Add(9);
Console.WriteLine($"{set.Contains(6)} {string.Join(",", view)} {view.Remove(10)} {set.Contains(10)}");
try
{
    view.Add(13);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("out of the view");
}

Console.WriteLine($"{string.Join(",", set.Reverse().Take(3))} {set.TryGetValue(7, out int seven)} {seven} {set.RemoveWhere(n => n > 15)} {set.Count}");
set.IntersectWith([1, 2, 4, 100]);
Console.WriteLine(string.Join(",", set));
set.UnionWith([50, 3]);
set.ExceptWith([1]);
set.SymmetricExceptWith([2, 60]);
Console.WriteLine($"{string.Join(",", set)} {set.IsSupersetOf([3, 50])} {set.Overlaps([7])} {set.SetEquals([60, 50, 4, 3])} {set.IsProperSubsetOf([3, 4, 50, 60, 70])}");

var list = new SortedList<string, int>(StringComparer.Ordinal) { ["b"] = 2, ["a"] = 1, ["c"] = 3 };
Console.WriteLine($"{list.GetKeyAtIndex(0)} {list.GetValueAtIndex(2)} {list.IndexOfKey("b")} {list.IndexOfValue(3)} {list.Keys[1]} {string.Join(",", list.Values)} {list.Remove("b")} {list.Count}");
list.SetValueAtIndex(0, 11);
list.RemoveAt(1);
Console.WriteLine(string.Join(" ", list));
var sorted = new SortedDictionary<int, string>(Comparer<int>.Create((a, b) => b - a)) { [1] = "one", [3] = "three", [2] = "two" };
Console.WriteLine($"{string.Join(" ", sorted.Keys)} {string.Join(" ", sorted.Values)} {sorted.First().Value} {sorted.Remove(3)} {sorted.ContainsValue("two")} {sorted.TryGetValue(3, out _)}");
var removed = new SortedSet<int>();
var random = new Random(5);
for (int i = 0; i < 500; i++)
    if (!removed.Add(random.Next(100)))
        removed.Remove(random.Next(100));
Console.WriteLine($"{removed.Count} {removed.Sum()} {removed.SequenceEqual(removed.Order())}");
