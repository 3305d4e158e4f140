using System;
using System.Collections.Generic;

// Boxes, closures, delegates, iterators and enumerators across collections.
var boxes = new List<object>();
var closures = new List<Func<int>>();
for (int i = 0; i < 60; i++)
{
    int number = i;
    boxes.Add(i % 2 == 0 ? number : (object)(number, "pair " + number));
    closures.Add(() => number++ + boxes.Count);
}
IEnumerator<string> iterator = Texts().GetEnumerator();
Action chain = null;
int calls = 0;
for (int i = 0; i < 10; i++)
    chain += () => calls++;
int sum = 0;
for (int i = 0; i < 20; i++)
{
    iterator.MoveNext();
    GC.Collect();
    _ = new byte[500 + i];
    sum += iterator.Current.Length;
}
foreach (object box in boxes)
    sum += box is int number ? number : (((int, string))box).Item2.Length;
foreach (Func<int> closure in closures)
    sum += closure() + closure();
chain();
Console.WriteLine($"{sum} {calls}");

static IEnumerable<string> Texts()
{
    for (int i = 0; ; i++)
        yield return new string('y', i);
}
