using System;
using System.Runtime;
using System.Runtime.CompilerServices;

// What depends on a target lives as long as the target, not longer, and may refer to it.
object key = new();
DependentHandle handle = Make(key);
WeakReference value = Value(handle);
GC.Collect();
Console.WriteLine($"{handle.IsAllocated} {value.IsAlive} {Show(handle, key)}");
handle.Dependent = "other";
GC.Collect();
Console.WriteLine($"{handle.Dependent} {value.IsAlive}");
DependentHandle dead = Dead();
GC.Collect();
Console.WriteLine($"{dead.Target == null} {dead.Dependent == null}");
handle.Target = null;
Console.WriteLine($"{handle.Target == null} {handle.Dependent == null}");
handle.Dispose();
dead.Dispose();
GC.KeepAlive(key);

[MethodImpl(MethodImplOptions.NoInlining)]
static DependentHandle Make(object key) => new(key, new object[] { key, "value" });

[MethodImpl(MethodImplOptions.NoInlining)]
static DependentHandle Dead() => new(new object(), new object());

[MethodImpl(MethodImplOptions.NoInlining)]
static WeakReference Value(DependentHandle handle) => new(handle.Dependent);

[MethodImpl(MethodImplOptions.NoInlining)]
static string Show(DependentHandle handle, object key)
{
    (object target, object dependent) = handle.TargetAndDependent;
    return ReferenceEquals(target, key) + " " + ReferenceEquals(((object[])dependent)[0], key) + " " + ((object[])dependent)[1];
}
