using System;
using System.Runtime.CompilerServices;
using System.Runtime.ConstrainedExecution;

// A class of the library that exists to be derived from by what has to be finalized.
Make();
Collect();
Console.WriteLine(string.Join(" ", Critical.Finalized, Derived.Finalized));

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    _ = new Critical();
    _ = new Derived();
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Critical : CriticalFinalizerObject
{
    public static int Finalized;

    ~Critical() => Finalized++;
}

sealed class Derived : Critical
{
    public static new int Finalized;

    ~Derived() => Finalized += 10;
}
