using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Each instance of a generic class is finalized by its own code.
Make();
Collect();
Console.WriteLine(string.Join(" ", Count<int>.Finalized, Count<string>.Finalized, Count<(long, object)>.Finalized));

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    _ = new Box<int>(1);
    _ = new Box<string>("text");
    _ = new Box<string>("more");
    _ = new Box<(long, object)>((5, "pair"));
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

static class Count<T>
{
    public static int Finalized;
}

class Box<T>(T value)
{
    public T Value { get; } = value;

    ~Box()
    {
        if (!EqualityComparer<T>.Default.Equals(Value, default))
            Count<T>.Finalized++;
    }
}
