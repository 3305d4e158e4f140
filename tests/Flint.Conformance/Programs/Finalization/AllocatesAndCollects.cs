using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Finalizers allocate, collect, and make further finalizable objects unreachable.
Make();
for (int i = 0; i < 4; i++)
    Collect();
Console.WriteLine($"{Busy.Finalized} {Late.Finalized} {Busy.Length}");

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    for (int i = 0; i < 8; i++)
        _ = new Busy(i);
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Busy(int number)
{
    public static int Finalized;
    public static int Length;
    private string _text = "number " + number;

    ~Busy()
    {
        string[] texts = new string[50];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = _text + i;
        GC.Collect();
        foreach (string text in texts)
            Length += text.Length;
        _ = new Late();
        Finalized++;
    }
}

class Late
{
    public static int Finalized;

    ~Late() => Finalized++;
}
