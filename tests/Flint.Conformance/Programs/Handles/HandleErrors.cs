using System;
using System.Runtime;
using System.Runtime.InteropServices;

// What a handle that is not there does.
GCHandle none = default;
Try(() => _ = none.Target);
Try(() => none.Target = "x");
Try(() => none.Free());
Try(() => GCHandle.FromIntPtr(0));
Try(() => _ = GCHandle.Alloc("x", (GCHandleType)9));
Try(() =>
{
    GCHandle normal = GCHandle.Alloc(new object());
    try
    {
        _ = normal.AddrOfPinnedObject();
    }
    finally
    {
        normal.Free();
    }
});
GCHandle twice = GCHandle.Alloc(new object());
twice.Free();
Try(() => twice.Free());
DependentHandle dependent = default;
Try(() => _ = dependent.Target);
Try(() => _ = dependent.Dependent);
dependent.Dispose();
dependent = new DependentHandle(new object(), null);
Try(() => dependent.Target = "not null");
dependent.Dispose();
dependent.Dispose();
Console.WriteLine(dependent.IsAllocated);

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
