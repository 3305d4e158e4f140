using System;
using System.Runtime.CompilerServices;

// Short weak references: the target is there while something refers to it, and then not.
object kept = new();
var alive = new WeakReference<object>(kept);
WeakReference<object> dead = Weak();
var untyped = new WeakReference(kept);
WeakReference gone = Untyped();
GC.Collect();
Console.WriteLine($"{IsAlive(alive)} {IsAlive(dead)} {untyped.IsAlive} {gone.IsAlive} {gone.Target == null} {ReferenceEquals(untyped.Target, kept)}");
dead.SetTarget(kept);
gone.Target = kept;
GC.Collect();
Console.WriteLine($"{IsAlive(dead)} {gone.IsAlive} {gone.TrackResurrection}");
dead.SetTarget(null);
gone.Target = null;
Console.WriteLine($"{IsAlive(dead)} {gone.IsAlive}");
GC.KeepAlive(kept);

[MethodImpl(MethodImplOptions.NoInlining)]
static bool IsAlive(WeakReference<object> reference) => reference.TryGetTarget(out _);

[MethodImpl(MethodImplOptions.NoInlining)]
static WeakReference<object> Weak() => new(new object());

[MethodImpl(MethodImplOptions.NoInlining)]
static WeakReference Untyped() => new(new int[10]);
