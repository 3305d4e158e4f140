var people = new[] { ("Bob", 30), ("Ann", 25), ("Cid", 30), ("Dan", 25), ("Eve", 41) };
Console.WriteLine(string.Join(" ", people.OrderBy(p => p.Item2)) + "|" + string.Join(" ", people.OrderByDescending(p => p.Item2).ThenBy(p => p.Item1)) + "|" + string.Join(" ", people.OrderBy(p => p.Item2).ThenByDescending(p => p.Item1)));
Console.WriteLine(string.Join(" ", new[] { 3, 1, 2 }.Order()) + "|" + string.Join(" ", new[] { 3, 1, 2 }.OrderDescending()) + "|" + string.Join(" ", new[] { 1, 2, 3 }.AsEnumerable().Reverse()) + "|" + people.OrderBy(p => p.Item1).First() + people.OrderBy(p => p.Item1).Last() + people.OrderBy(p => p.Item1).ElementAt(2));
Console.WriteLine(string.Join(" ", new[] { "b", "A", "c" }.OrderBy(s => s, StringComparer.OrdinalIgnoreCase)) + "|" + string.Join(" ", people.OrderBy(p => p.Item2).Skip(1).Take(2)));
Try(() => people.OrderBy((Func<(string, int), int>)null!));

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
