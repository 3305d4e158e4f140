using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// A copy is finalized like its original, though that was suppressed or finalized before.
Make();
Collect();
Console.WriteLine(Sheep.Finalized);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    var sheep = new Sheep();
    GC.SuppressFinalize(sheep);
    for (int i = 0; i < 3; i++)
        sheep = sheep.Copy();
    _ = new Plain { Value = 3 }.Copy();
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Sheep
{
    public static int Finalized;

    ~Sheep() => Finalized++;

    public Sheep Copy() => (Sheep)MemberwiseClone();
}

class Plain
{
    public int Value;

    public Plain Copy() => (Plain)MemberwiseClone();
}
