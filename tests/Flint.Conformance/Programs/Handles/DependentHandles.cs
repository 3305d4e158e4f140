using System;
using System.Runtime;
using System.Runtime.CompilerServices;

// What depends on a target lives as long as the target, not longer, and may refer to it.
object key = new();
DependentHandle handle = Make(key);
WeakReference value = new(handle.Dependent);
GC.Collect();
Console.WriteLine($"{handle.IsAllocated} {ReferenceEquals(handle.Target, key)} {((object[])handle.Dependent)[1]}");
(object target, object dependent) = handle.TargetAndDependent;
Console.WriteLine(ReferenceEquals(target, key) && dependent != null);
target = dependent = null;
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
