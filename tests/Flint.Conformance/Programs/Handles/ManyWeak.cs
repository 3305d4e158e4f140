using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

// A thousand weak references whose targets die in part, while both move.
var strong = new List<Item>();
WeakReference<Item>[] weak = Make(strong, 1000);
for (int round = 0; round < 3; round++)
    GC.Collect();
int alive = 0;
int sum = 0;
foreach (WeakReference<Item> reference in weak)
{
    if (reference.TryGetTarget(out Item item))
    {
        alive++;
        sum += item.Number;
    }
}
Console.WriteLine($"{alive} {sum} {strong.Count}");
GC.KeepAlive(strong);

[MethodImpl(MethodImplOptions.NoInlining)]
static WeakReference<Item>[] Make(List<Item> strong, int count)
{
    var weak = new WeakReference<Item>[count];
    for (int i = 0; i < count; i++)
    {
        var item = new Item(i, new byte[i % 50]);
        weak[i] = new WeakReference<Item>(item);
        if (i % 4 == 1)
            strong.Add(item);
    }
    return weak;
}

class Item(int number, byte[] payload)
{
    public int Number { get; } = number;

    public byte[] Payload { get; } = payload;
}
