using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Hundreds become due at once, among others that live on, and all move while they wait.
var kept = new List<Item>();
Make(kept, 600);
Collect();
Console.WriteLine($"{Item.Finalized} {Item.Sum}");
int sum = 0;
foreach (Item item in kept)
    sum += item.Number;
Console.WriteLine($"{kept.Count} {sum}");
kept.Clear();
kept = null;
Collect();
Console.WriteLine($"{Item.Finalized} {Item.Sum}");

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make(List<Item> kept, int count)
{
    for (int i = 0; i < count; i++)
    {
        var item = new Item(i);
        if (i % 3 == 0)
            kept.Add(item);
    }
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Item(int number)
{
    public static int Finalized;
    public static int Sum;
    private readonly byte[] _payload = new byte[number % 40];

    public int Number { get; } = number;

    ~Item()
    {
        Finalized++;
        Sum += Number + _payload.Length;
    }
}
