using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

// Identity hash codes never change, whether or not the object was meant to move, and objects without one still move.
var rows = new List<(object Key, int Hash, string Text)>();
for (int i = 0; i < 200; i++)
{
    _ = new byte[i % 60];
    object key = i % 3 == 0 ? new object() : new int[i % 5];
    rows.Add((key, i % 2 == 0 ? RuntimeHelpers.GetHashCode(key) : 0, "text " + i));
}
for (int i = 0; i < 5; i++)
{
    GC.Collect();
    _ = new byte[1000 * i];
}
int wrong = 0;
foreach ((object key, int hash, string text) in rows)
{
    if (hash != 0 && (RuntimeHelpers.GetHashCode(key) != hash || (key is not int[] && key.GetHashCode() != hash)))
        wrong++;
    if (!text.StartsWith("text "))
        wrong++;
}
Console.WriteLine(wrong);
var set = new HashSet<object>(ReferenceEqualityComparer.Instance);
foreach ((object key, _, _) in rows)
    set.Add(key);
GC.Collect();
Console.WriteLine($"{set.Count} {set.Contains(rows[7].Key)} {set.Contains(new object())}");
Console.WriteLine(RuntimeHelpers.GetHashCode(null));
