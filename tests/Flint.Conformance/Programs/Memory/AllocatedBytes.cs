using System;
using System.Runtime.CompilerServices;

// What was allocated is counted up and never down; what is in use goes down with a collection.
long start = GC.GetAllocatedBytesForCurrentThread();
long total = GC.GetTotalAllocatedBytes();
Allocate(1000);
long after = GC.GetAllocatedBytesForCurrentThread();
Console.WriteLine(after - start is >= 100_000 and < 200_000);
Console.WriteLine(GC.GetTotalAllocatedBytes(precise: true) - total >= 100_000);
GC.Collect();
Console.WriteLine(GC.GetAllocatedBytesForCurrentThread() >= after);
byte[] large = new byte[200_000];
long used = GC.GetTotalMemory(forceFullCollection: true);
Console.WriteLine(used > large.Length);
GC.KeepAlive(large);

[MethodImpl(MethodImplOptions.NoInlining)]
static int Allocate(int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += new byte[100].Length;
    return sum;
}
