using System.Collections.Frozen;

FrozenDictionary<string, int> map = new Dictionary<string, int> { ["one"] = 1, ["two"] = 2, ["three"] = 3 }.ToFrozenDictionary();
Console.WriteLine(map.Count + " " + map["two"] + " " + map.ContainsKey("four") + " " + map.GetValueOrDefault("three") + " " + string.Join(",", map.Keys.Order()));
FrozenSet<int> set = new[] { 5, 6, 7, 5 }.ToFrozenSet();
Console.WriteLine(set.Count + " " + set.Contains(6) + " " + set.Contains(8));
Try(() => map["none"]);

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
