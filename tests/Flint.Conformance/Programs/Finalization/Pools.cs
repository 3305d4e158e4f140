using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Objects that go back to a pool when nothing refers to them, over and over.
for (int i = 0; i < 30; i++)
{
    Use();
    Collect();
}
Console.WriteLine($"{Pooled.Made} {Pooled.Reused} {Pooled.Free.Count}");

[MethodImpl(MethodImplOptions.NoInlining)]
static void Use()
{
    Pooled.Get().Text = "used";
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Pooled
{
    public static readonly Stack<Pooled> Free = new();
    public static int Made;
    public static int Reused;
    public string Text;

    ~Pooled()
    {
        Text = null;
        Free.Push(this);
        GC.ReRegisterForFinalize(this);
    }

    public static Pooled Get()
    {
        if (Free.TryPop(out Pooled pooled))
        {
            Reused++;
            return pooled;
        }
        Made++;
        return new Pooled();
    }
}
