using System;
using System.Runtime.CompilerServices;

// A long weak reference sees an object that its finalizer made reachable again; a short one lost it before.
(WeakReference shortWeak, WeakReference longWeak, WeakReference<Phoenix> typed) = Make();
Console.WriteLine($"{shortWeak.TrackResurrection} {longWeak.TrackResurrection}");
GC.Collect();
GC.WaitForPendingFinalizers();
Console.WriteLine($"{shortWeak.IsAlive} {Name(longWeak)} {Typed(typed)}");
Phoenix.Saved = null;
GC.Collect();
GC.WaitForPendingFinalizers();
GC.Collect();
Console.WriteLine($"{shortWeak.IsAlive} {Name(longWeak)} {Typed(typed)}");

[MethodImpl(MethodImplOptions.NoInlining)]
static (WeakReference, WeakReference, WeakReference<Phoenix>) Make()
{
    var phoenix = new Phoenix("bird");
    return (new WeakReference(phoenix), new WeakReference(phoenix, trackResurrection: true), new WeakReference<Phoenix>(phoenix, true));
}

[MethodImpl(MethodImplOptions.NoInlining)]
static string Name(WeakReference reference) => (reference.Target as Phoenix)?.Name ?? "gone";

[MethodImpl(MethodImplOptions.NoInlining)]
static string Typed(WeakReference<Phoenix> reference) => reference.TryGetTarget(out Phoenix phoenix) ? phoenix.Name : "gone";

class Phoenix(string name)
{
    public static Phoenix Saved;

    public string Name { get; } = name;

    ~Phoenix() => Saved = this;
}
