using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// A finalizer without statements changes nothing, and its base's still runs.
Make();
Collect();
Console.WriteLine(Base.Finalized);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    _ = new Empty();
    _ = new Derived();
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Empty
{
    ~Empty()
    {
    }
}

class Base
{
    public static int Finalized;

    ~Base() => Finalized++;
}

class Derived : Base
{
    ~Derived()
    {
    }
}
