using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// ReRegisterForFinalize makes a finalizer run again, as often as it is asked.
Make();
for (int i = 0; i < 6; i++)
{
    Collect();
    Console.WriteLine(Stubborn.Finalized);
}
try
{
    GC.ReRegisterForFinalize(null);
}
catch (ArgumentNullException)
{
    Console.WriteLine("null");
}
GC.ReRegisterForFinalize("no finalizer");

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    _ = new Stubborn();
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Stubborn
{
    public static int Finalized;
    private int _left = 3;

    ~Stubborn()
    {
        Finalized++;
        if (--_left > 0)
            GC.ReRegisterForFinalize(this);
    }
}
