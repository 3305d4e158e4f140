using System;
using System.Collections.Generic;
using System.Linq;

int[] values = [5, 3, 8, 1, 8];
Console.WriteLine(values.Sum());
Console.WriteLine(string.Join(",", values.Where(v => v > 2).Select(v => v * 2)));
Console.WriteLine(string.Join(",", values.OrderBy(v => v).ThenBy(v => -v)));
Console.WriteLine(values.Max() + values.Min() + values.Count(v => v == 8));
Console.WriteLine(values.Any(v => v == 8) && values.All(v => v > 0));
Console.WriteLine(Enumerable.Range(1, 5).Aggregate((a, b) => a * b));
foreach (IGrouping<int, int> group in values.GroupBy(v => v % 2))
    Console.WriteLine(group.Key + ":" + group.Count());
Console.WriteLine(values.Distinct().ToDictionary(v => v, v => v * v)[3]);
Console.WriteLine(values.Zip(values.Skip(1)).First());
Console.WriteLine(values.Reverse().First() + values.Last());
Console.WriteLine(values.Take(2).Concat(values).Average());
Console.WriteLine((from v in values where v > 3 orderby v descending select "v" + v).First());
try
{
    new int[0].First();
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}
