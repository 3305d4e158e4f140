using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// A program that never waits does not run out of memory for what finalizers are due for.
long sum = 0;
for (int i = 0; i < 4000; i++)
    sum += Work(i);
Console.WriteLine(sum);
GC.Collect();
GC.WaitForPendingFinalizers();
Console.WriteLine(Hoard.Finalized >= 3900);

[MethodImpl(MethodImplOptions.NoInlining)]
static int Work(int i)
{
    var hoard = new Hoard(1000 + i % 7);
    return hoard.Length;
}

class Hoard(int length)
{
    public static int Finalized;
    private readonly byte[] _memory = new byte[length];

    public int Length => _memory.Length;

    ~Hoard() => Finalized++;
}
