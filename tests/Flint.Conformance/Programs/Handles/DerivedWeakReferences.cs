using System;
using System.Runtime.CompilerServices;

// Classes that derive from WeakReference and override it; one with a finalizer.
var named = new Named("kept", Keeper.Value);
Console.WriteLine(Use(7));
GC.Collect();
GC.WaitForPendingFinalizers();
Console.WriteLine($"{named.Name} {named.IsAlive} {named.Target} {Named.Finalized}");

[MethodImpl(MethodImplOptions.NoInlining)]
static string Use(int number)
{
    var other = new Named("other", new object[number]);
    return other.Name + other.Target;
}

static class Keeper
{
    public static readonly object Value = new int[3];
}

class Named(string name, object target) : WeakReference(target)
{
    public static int Finalized;

    public string Name { get; } = name;

    public override object Target => base.Target is Array array ? array.Length : "none";

    ~Named() => Finalized++;
}
