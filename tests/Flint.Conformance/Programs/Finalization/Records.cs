using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Records, nested classes and local classes of closures can have finalizers, too.
Make();
Collect();
Console.WriteLine($"{Outer.Finalized} {Point.Finalized}");

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    var point = new Point(1, 2);
    Point moved = point with { X = 5 };
    if (moved == point)
        Console.WriteLine("equal");
    Outer.Create();
    Func<int> closure = () => moved.X;
    if (closure() != 5)
        Console.WriteLine("closure");
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

record Point(int X, int Y)
{
    public static int Finalized;

    ~Point() => Finalized++;
}

static class Outer
{
    public static int Finalized;

    public static void Create() => _ = new Inner();

    private sealed class Inner
    {
        ~Inner() => Finalized++;
    }
}
