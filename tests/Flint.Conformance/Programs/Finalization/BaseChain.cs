using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// The most derived finalizer runs first, then those of its bases; a class without one inherits its base's.
Make();
Collect();
foreach (string line in Log.Lines)
    Console.WriteLine(line);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    _ = new Leaf();
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

static class Log
{
    public static readonly List<string> Lines = [];
}

class Root
{
    ~Root() => Log.Lines.Add("root of " + GetType().Name);
}

class Middle : Root
{
}

class Inner : Middle
{
    ~Inner() => Log.Lines.Add("inner");
}

class Leaf : Inner
{
    private readonly int _number = 7;

    ~Leaf() => Log.Lines.Add("leaf " + _number);
}
