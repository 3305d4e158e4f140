using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System;

// Finalizers run while the program sleeps.
Make();
GC.Collect();
for (int i = 0; i < 200 && Watched.Finalized < 3; i++)
    Thread.Sleep(5);
Console.WriteLine(Watched.Finalized);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    for (int i = 0; i < 3; i++)
        _ = new Watched();
}

class Watched
{
    public static int Finalized;

    ~Watched() => Finalized++;
}
