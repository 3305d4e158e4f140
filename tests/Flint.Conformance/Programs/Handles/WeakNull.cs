using System;

// Weak references to nothing, to literals and to types.
Console.WriteLine(new WeakReference<string>(null).TryGetTarget(out string text) + " " + (text == null));
Console.WriteLine(new WeakReference(null).IsAlive);
var literal = new WeakReference<string>("literal");
var type = new WeakReference(typeof(int));
GC.Collect();
Console.WriteLine(literal.TryGetTarget(out text) ? text : "gone");
Console.WriteLine(type.Target);
