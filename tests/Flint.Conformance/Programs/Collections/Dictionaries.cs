using System;
using System.Collections.Generic;

var ages = new Dictionary<string, int> { ["ada"] = 36, ["bob"] = 20 };
ages["cyd"] = 50;
ages["bob"]++;
Console.WriteLine(ages.Count);
Console.WriteLine(ages["bob"]);
Console.WriteLine(ages.ContainsKey("dan"));
Console.WriteLine(ages.TryGetValue("ada", out int age));
Console.WriteLine(age);
Console.WriteLine(ages.TryGetValue("dan", out age));
Console.WriteLine(age);
Console.WriteLine(ages.Remove("ada"));
Console.WriteLine(ages.Remove("ada"));
Console.WriteLine(ages.TryAdd("cyd", 1));
int sum = 0;
foreach (KeyValuePair<string, int> entry in ages)
    sum += entry.Value + entry.Key.Length;
Console.WriteLine(sum);
var squares = new Dictionary<int, long>();
for (int i = 0; i < 100; i++)
    squares[i * 7919] = (long)i * i;
long total = 0;
foreach (long value in squares.Values)
    total += value;
foreach (int key in squares.Keys)
    total += key;
Console.WriteLine(total);
Console.WriteLine(squares[99 * 7919]);
var points = new Dictionary<(int, int), string> { [(1, 2)] = "a", [(2, 1)] = "b" };
Console.WriteLine(points[(2, 1)]);
ages.Clear();
Console.WriteLine(ages.Count);
