using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// A GCHandle keeps its target until it is freed, as a number that goes anywhere.
nint number = Make();
for (int i = 0; i < 3; i++)
    GC.Collect();
GCHandle handle = GCHandle.FromIntPtr(number);
Console.WriteLine($"{handle.IsAllocated} {string.Join(",", (List<int>)handle.Target)}");
handle.Target = "another";
GC.Collect();
Console.WriteLine(GCHandle.FromIntPtr(number).Target);
Console.WriteLine($"{handle == GCHandle.FromIntPtr(number)} {handle.Equals((object)(GCHandle)number)} {(nint)handle == number}");
WeakReference weak = new(null);
GCHandle other = Hold(weak);
GC.Collect();
Console.WriteLine(weak.IsAlive);
other.Free();
GC.Collect();
Console.WriteLine($"{weak.IsAlive} {other.IsAllocated} {handle != other}");
handle.Free();
Console.WriteLine(handle.IsAllocated);

[MethodImpl(MethodImplOptions.NoInlining)]
static nint Make() => GCHandle.ToIntPtr(GCHandle.Alloc(new List<int> { 1, 2, 3 }));

[MethodImpl(MethodImplOptions.NoInlining)]
static GCHandle Hold(WeakReference weak)
{
    object target = new();
    weak.Target = target;
    return GCHandle.Alloc(target, GCHandleType.Normal);
}
