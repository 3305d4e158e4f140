int[] a = [1, 2, 3, 3], b = [3, 4, 1];
Console.WriteLine(string.Join(" ", a.Union(b)) + "|" + string.Join(" ", a.Intersect(b)) + "|" + string.Join(" ", a.Except(b)) + "|" + string.Join(" ", a.Concat(b)) + "|" + string.Join(" ", a.Append(9).Prepend(0)) + "|" + string.Join(" ", a.ExceptBy([1], n => n % 2)) + "|" + string.Join(" ", a.UnionBy(b, n => n % 2)));
var owners = new[] { (Id: 1, Name: "Ann"), (Id: 2, Name: "Bob"), (Id: 3, Name: "Cid") };
var pets = new[] { (Owner: 1, Name: "Rex"), (Owner: 1, Name: "Tom"), (Owner: 3, Name: "Kit") };
Console.WriteLine(string.Join(" ", owners.Join(pets, o => o.Id, p => p.Owner, (o, p) => o.Name + p.Name)) + "|" + string.Join(" ", owners.GroupJoin(pets, o => o.Id, p => p.Owner, (o, list) => o.Name + list.Count())) + "|" + string.Join(" ", owners.LeftJoin(pets, o => o.Id, p => p.Owner, (o, p) => o.Name + (p.Name ?? "-"))));
foreach (IGrouping<int, (int Owner, string Name)> group in pets.GroupBy(p => p.Owner))
    Console.Write(group.Key + ":" + string.Join(",", group.Select(p => p.Name)) + ";");
Console.WriteLine(string.Join(" ", pets.GroupBy(p => p.Owner, p => p.Name.Length, (key, lengths) => key + "=" + lengths.Sum())));
ILookup<int, string> lookup = pets.ToLookup(p => p.Owner, p => p.Name);
Console.WriteLine(lookup.Count + " " + lookup[1].Count() + " " + lookup[99].Any() + " " + lookup.Contains(3));
Console.WriteLine(string.Join(" ", a.Distinct().ToDictionary(n => n, n => n * n)) + " " + a.ToHashSet().Count + " " + a.ToList().Count);
Try(() => a.ToDictionary(n => n));

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
