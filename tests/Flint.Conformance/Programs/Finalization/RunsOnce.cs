using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// A finalizer runs once, after nothing refers to its object any more.
Make(5);
Collect();
Console.WriteLine(Counted.Finalized);
Collect();
Console.WriteLine(Counted.Finalized);
var kept = new Counted();
Collect();
Console.WriteLine(Counted.Finalized);
GC.KeepAlive(kept);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make(int count)
{
    for (int i = 0; i < count; i++)
        _ = new Counted();
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Counted
{
    public static int Finalized;

    ~Counted() => Finalized++;
}
