using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

// ConditionalWeakTable: values for objects that have no place for them.
var table = new ConditionalWeakTable<object, Data>();
object[] keys = new object[40];
for (int i = 0; i < keys.Length; i++)
{
    keys[i] = new string('k', i + 1);
    table.Add(keys[i], new Data { Number = i });
}
Lose(table);
GC.Collect();
int sum = 0;
foreach (object key in keys)
    sum += table.TryGetValue(key, out Data data) ? data.Number : 1000;
Console.WriteLine(sum);
try
{
    table.Add(keys[3], new Data());
}
catch (ArgumentException)
{
    Console.WriteLine("twice");
}
Console.WriteLine($"{table.Remove(keys[3])} {table.Remove(keys[3])} {table.TryGetValue(keys[3], out _)}");
table.AddOrUpdate(keys[4], new Data { Number = -4 });
Console.WriteLine(table.GetOrCreateValue(keys[3]).Number + table.GetValue(keys[4], static _ => new Data()).Number);
Console.WriteLine(table.TryAdd(keys[4], new Data()));
int count = 0;
foreach (KeyValuePair<object, Data> entry in table)
    count++;
Console.WriteLine(count);
table.Clear();
Console.WriteLine(table.TryGetValue(keys[5], out _));
GC.KeepAlive(keys);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Lose(ConditionalWeakTable<object, Data> table)
{
    for (int i = 0; i < 100; i++)
        table.Add(new object(), new Data { Number = i });
}

class Data
{
    public int Number;
}
