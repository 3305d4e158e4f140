using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// An object that its finalizer makes reachable again lives on, and is not finalized another time.
Make();
Collect();
Console.WriteLine($"{Phoenix.Finalized} {Phoenix.Last.Name} {Phoenix.Last.Partner.Name}");
for (int i = 0; i < 3; i++)
    Collect();
Console.WriteLine(Phoenix.Last.Partner.Name);
Phoenix.Last = null;
Collect();
Console.WriteLine(Phoenix.Finalized);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    _ = new Phoenix { Name = "ash", Partner = new Named { Name = "partner " + 1 } };
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Named
{
    public string Name;
}

class Phoenix
{
    public static Phoenix Last;
    public static int Finalized;
    public string Name;
    public Named Partner;

    ~Phoenix()
    {
        Finalized++;
        Last = this;
    }
}
