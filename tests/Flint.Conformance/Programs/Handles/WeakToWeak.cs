using System;
using System.Runtime.CompilerServices;

// A weak reference is an object like others: it can be the target of one, and dies when nothing refers to it.
(WeakReference outer, WeakReference inner) = Make();
GC.Collect();
Console.WriteLine($"{outer.IsAlive} {inner.IsAlive}");
Console.WriteLine(Count());

[MethodImpl(MethodImplOptions.NoInlining)]
static (WeakReference, WeakReference) Make()
{
    var target = new object();
    var inner = new WeakReference(target);
    return (new WeakReference(new WeakReference(inner)), inner);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Count()
{
    var references = new WeakReference[200];
    for (int round = 0; round < 20; round++)
        for (int i = 0; i < references.Length; i++)
            references[i] = new WeakReference(references);
    GC.Collect();
    int alive = 0;
    foreach (WeakReference reference in references)
        if (ReferenceEquals(reference.Target, references))
            alive++;
    return alive;
}
