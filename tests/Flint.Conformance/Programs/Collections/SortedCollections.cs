var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["pear"] = 1, ["apple"] = 2, ["fig"] = 3 };
sorted["apple"] = 9;
sorted.Remove("pear");
sorted["kiwi"] = 4;
Console.WriteLine(string.Join(" ", sorted) + " " + string.Join(",", sorted.Keys) + " " + string.Join(",", sorted.Values) + " " + sorted.ContainsKey("fig") + " " + sorted.TryGetValue("x", out _));
var list = new SortedList<int, string> { [5] = "five", [1] = "one", [3] = "three" };
Console.WriteLine(string.Join(" ", list) + " " + list.IndexOfKey(3) + " " + list.IndexOfValue("five") + " " + list.GetKeyAtIndex(0) + " " + list.GetValueAtIndex(2) + " " + list.Keys[1] + " " + list.Remove(1));
list.RemoveAt(0);
Console.WriteLine(list.Count + " " + list[5]);
var set = new SortedSet<int>([5, 1, 9, 3, 7, 3]);
Console.WriteLine(string.Join(" ", set) + " " + set.Min + " " + set.Max + " " + string.Join(",", set.GetViewBetween(3, 7)) + " " + string.Join(",", set.Reverse()) + " " + set.Add(4) + " " + set.Remove(9));
set.IntersectWith([1, 3, 4, 100]);
set.UnionWith([2]);
Console.WriteLine(string.Join(" ", set) + " " + set.IsSubsetOf([1, 2, 3, 4]) + " " + set.SetEquals([4, 3, 2, 1]) + " " + set.RemoveWhere(i => i > 2));
for (int i = 0; i < 100; i++)
    set.Add(i * 37 % 101);
int sum = 0;
foreach (int i in set)
    sum = sum * 3 + i;
Console.WriteLine(set.Count + " " + sum);
Try(() => sorted["none"]);
Try(() => { sorted.Add("fig", 1); return 0; });
Try(() => { list.Add(5, "x"); return 0; });
Try(() => { sorted.Add(null!, 1); return 0; });
Try(() => set.GetViewBetween(9, 1));

static void Try(Func<object?> action)
{
    try
    {
        Console.WriteLine(action() ?? "null");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{e.GetType().Name} of {e.ParamName}");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
