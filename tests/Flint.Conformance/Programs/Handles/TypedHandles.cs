using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// GCHandle<T>, WeakGCHandle<T> and PinnedGCHandle<T>.
GCHandle<List<int>> strong = Strong();
WeakGCHandle<string> weak = Weak();
using var pinned = new PinnedGCHandle<int[]>([1, 2, 3]);
GC.Collect();
Console.WriteLine($"{strong.IsAllocated} {strong.Target.Count} {IsAlive(weak)}");
strong.Target.Add(9);
unsafe
{
    int* address = pinned.GetAddressOfArrayData();
    void* start = pinned.GetAddressOfObjectData();
    GC.Collect();
    Console.WriteLine($"{address == pinned.GetAddressOfArrayData()} {start == pinned.GetAddressOfObjectData()} {address[2]}");
}
nint number = GCHandle<List<int>>.ToIntPtr(strong);
Console.WriteLine(GCHandle<List<int>>.FromIntPtr(number).Target[^1]);
weak.SetTarget("literal");
Console.WriteLine(IsAlive(weak));
strong.Dispose();
weak.Dispose();
weak.Dispose();
Console.WriteLine($"{strong.IsAllocated} {weak.IsAllocated}");

[MethodImpl(MethodImplOptions.NoInlining)]
static GCHandle<List<int>> Strong() => new([4, 5]);

[MethodImpl(MethodImplOptions.NoInlining)]
static WeakGCHandle<string> Weak() => new(new string('x', 20));

[MethodImpl(MethodImplOptions.NoInlining)]
static bool IsAlive(WeakGCHandle<string> handle) => handle.TryGetTarget(out _);
