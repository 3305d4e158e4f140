var set = new HashSet<int> { 3, 1, 2 };
Console.WriteLine(set.Add(3) + " " + set.Add(4) + " " + set.Contains(1) + " " + set.Remove(9) + " " + set.Remove(1) + " " + set.Count + " " + string.Join(",", set));
set.UnionWith([5, 6]);
set.IntersectWith([2, 3, 5, 9]);
Console.WriteLine(string.Join(",", set));
set.ExceptWith([3]);
set.SymmetricExceptWith([5, 7]);
Console.WriteLine(string.Join(",", set) + $" {set.IsSubsetOf([2, 7, 8])} {set.IsSupersetOf([2])} {set.Overlaps([8, 7])} {set.SetEquals([7, 2])} {set.IsProperSubsetOf([2, 7])} {set.IsProperSupersetOf([2])}");
Console.WriteLine(set.TryGetValue(7, out int found) + " " + found + " " + set.RemoveWhere(i => i > 5) + " " + set.ToArray().Length);
var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "One", "one", "TWO" };
Console.WriteLine(words.Count + " " + words.Contains("two") + " " + words.Comparer.Equals("a", "A"));
set.Clear();
Console.WriteLine(set.Count);
Try(() => { set.UnionWith(null!); return 0; });
Try(() => new HashSet<int>(-1));

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
