using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// An object whose constructor throws is finalized all the same; nothing is finalized when an argument throws before it exists.
for (int i = 0; i < 3; i++)
    Try(i);
Collect();
Console.WriteLine(string.Join(",", Fragile.Finalized));

[MethodImpl(MethodImplOptions.NoInlining)]
static void Try(int number)
{
    try
    {
        _ = new Fragile(number == 2 ? throw new InvalidOperationException() : number);
    }
    catch (Exception exception)
    {
        Console.WriteLine(exception.GetType().Name);
    }
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Fragile
{
    public static readonly List<int> Finalized = [];
    private readonly int _state = -1;

    public Fragile(int number)
    {
        if (number == 1)
            throw new ArgumentException("number");
        _state = number;
    }

    ~Fragile()
    {
        Finalized.Add(_state);
        Finalized.Sort();
    }
}
