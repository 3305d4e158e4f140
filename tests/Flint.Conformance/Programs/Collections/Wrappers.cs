using System.Collections.ObjectModel;
using System.Runtime.InteropServices;

var list = new List<int> { 1, 2, 3 };
ReadOnlyCollection<int> readOnly = list.AsReadOnly();
list.Add(4);
Console.WriteLine($"{readOnly.Count} {readOnly[3]} {readOnly.Contains(2)} {readOnly.IndexOf(3)} {((ICollection<int>)readOnly).IsReadOnly} {ReadOnlyCollection<int>.Empty.Count}");
Try(() => ((IList<int>)readOnly).Add(1));
Try(() => ((IList<int>)new[] { 1 }).Add(1));
var dictionary = new ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["a"] = 1 });
Console.WriteLine($"{dictionary["a"]} {dictionary.Keys.Single()} {dictionary.TryGetValue("b", out _)} {ReadOnlyDictionary<int, int>.Empty.Count}");
Try(() => ((IDictionary<string, int>)dictionary)["a"] = 2);
var set = new ReadOnlySet<int>(new HashSet<int> { 1, 2 });
Console.WriteLine($"{set.Contains(2)} {set.IsSubsetOf([1, 2, 3])} {set.Count}");

var checkedItems = new Positive { 1, 2 };
Try(() => checkedItems.Add(-1));
Try(() => checkedItems[0] = -2);
checkedItems[0] = 5;
Console.WriteLine(string.Join(",", checkedItems));

var byName = new ByName { new("ann", 1), new("bob", 2) };
Console.WriteLine($"{byName["bob"].Age} {byName[0].Name} {byName.Contains("zed")} {byName.TryGetValue("ann", out Person? ann)} {ann?.Age} {byName.Remove("ann")} {byName.Count}");
Try(() => byName.Add(new("bob", 3)));

CollectionsMarshal.AsSpan(list)[0] = 100;
CollectionsMarshal.SetCount(list, 2);
var counts = new Dictionary<char, int>();
foreach (char c in "hello")
    CollectionsMarshal.GetValueRefOrAddDefault(counts, c, out _)++;
Console.WriteLine($"{string.Join(",", list)} {string.Join(",", counts.Select(p => $"{p.Key}{p.Value}"))}");

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

internal sealed record Person(string Name, int Age);

internal sealed class ByName : KeyedCollection<string, Person>
{
    protected override string GetKeyForItem(Person item) => item.Name;
}

internal sealed class Positive : Collection<int>
{
    protected override void InsertItem(int index, int item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        base.InsertItem(index, item);
    }

    protected override void SetItem(int index, int item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        base.SetItem(index, item);
    }
}
