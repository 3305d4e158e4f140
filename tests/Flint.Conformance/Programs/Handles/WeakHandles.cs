using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Weak GCHandles of both kinds.
GCHandle weak = Make(GCHandleType.Weak);
GCHandle tracking = Make(GCHandleType.WeakTrackResurrection);
object kept = new int[] { 5 };
GCHandle alive = GCHandle.Alloc(kept, GCHandleType.Weak);
GC.Collect();
Console.WriteLine($"{weak.Target == null} {tracking.Target == null} {((int[])alive.Target)[0]}");
GC.WaitForPendingFinalizers();
GC.Collect();
Console.WriteLine($"{weak.IsAllocated} {tracking.Target == null}");
weak.Target = kept;
GC.Collect();
Console.WriteLine(ReferenceEquals(weak.Target, kept));
weak.Free();
tracking.Free();
alive.Free();
GC.KeepAlive(kept);

[MethodImpl(MethodImplOptions.NoInlining)]
static GCHandle Make(GCHandleType type) => GCHandle.Alloc(new Finalizable(), type);

class Finalizable
{
    private static int s_count;

    ~Finalizable() => s_count++;
}
