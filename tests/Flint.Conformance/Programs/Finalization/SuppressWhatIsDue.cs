using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Two objects become unreachable together, and whichever is finalized first disposes of the other.
for (int i = 0; i < 4; i++)
{
    Make();
    Collect();
    Console.WriteLine(Pair.Finalized);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    var a = new Pair();
    var b = new Pair { Other = a };
    a.Other = b;
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Pair
{
    public static int Finalized;
    public Pair Other;

    ~Pair()
    {
        Finalized++;
        GC.SuppressFinalize(Other);
    }
}
