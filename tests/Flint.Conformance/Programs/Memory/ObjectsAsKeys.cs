using System;
using System.Collections.Generic;

// What an object hashes to must not change, wherever it lies.
var numbers = new Dictionary<object, int>();
object[] keys = new object[50];
for (int i = 0; i < keys.Length; i++)
{
    _ = new byte[i];
    keys[i] = new object();
    numbers[keys[i]] = i;
}
for (int i = 0; i < 20_000; i++)
    _ = new byte[100 + i % 50].Length;
GC.Collect();
int found = 0;
for (int i = 0; i < keys.Length; i++)
    if (numbers.TryGetValue(keys[i], out int number) && number == i)
        found++;
Console.WriteLine(found);
