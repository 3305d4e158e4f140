using System;

// GC's members, as far as their results are the same everywhere.
int before = GC.CollectionCount(0);
GC.Collect();
GC.Collect(0);
GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced);
GC.Collect(2, GCCollectionMode.Optimized, blocking: true);
GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
Console.WriteLine(GC.CollectionCount(0) - before >= 3);
Console.WriteLine(GC.CollectionCount(GC.MaxGeneration) > 0);
Console.WriteLine(GC.GetGeneration(new object()) <= GC.MaxGeneration);
Console.WriteLine(GC.CollectionCount(99));
Try(() => GC.Collect(-1));
Try(() => GC.Collect(0, (GCCollectionMode)77));
Try(() => GC.CollectionCount(-1));
Try(() => GC.AddMemoryPressure(0));
Try(() => GC.RemoveMemoryPressure(-3));
GC.AddMemoryPressure(100);
GC.RemoveMemoryPressure(100);
GC.KeepAlive(null);
GC.WaitForPendingFinalizers();

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("nothing");
    }
    catch (Exception exception)
    {
        Console.WriteLine(exception.GetType().Name);
    }
}
