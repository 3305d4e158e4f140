using System;
using System.Collections.Generic;

var list = new List<int> { 5, 1, 4 };
list.Add(2);
list.Insert(1, 9);
Console.WriteLine(list.Count);
Console.WriteLine(list[1]);
list[1]++;
Print(list);
list.Sort();
Print(list);
list.Reverse();
Print(list);
Console.WriteLine(list.Contains(4));
Console.WriteLine(list.IndexOf(2));
Console.WriteLine(list.Remove(4));
Console.WriteLine(list.Remove(44));
list.RemoveAt(0);
Print(list);
list.AddRange([7, 8, 9]);
list.RemoveAll(static n => n % 2 == 1);
Print(list);
Console.WriteLine(list.ToArray().Length);
Console.WriteLine(list.Find(static n => n > 5));
list.Clear();
Console.WriteLine(list.Count);
var words = new List<string>();
for (int i = 0; i < 40; i++)
    words.Add("w" + i);
Console.WriteLine(words[39] + words.Count);
var points = new List<(int X, int Y)> { (1, 2), (3, 4) };
foreach ((int x, int y) in points)
    Console.WriteLine(x * y);
IList<int> view = new List<int> { 1, 2, 3 };
Console.WriteLine(view.Count + view[2]);

static void Print(List<int> list)
{
    foreach (int value in list)
    {
        Console.Write(value);
        Console.Write(' ');
    }
    Console.WriteLine();
}
