using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Disposed objects are not finalized; those that were forgotten are.
Make();
Collect();
Console.WriteLine($"{Resource.Released} released, {Resource.Finalized} by finalizers");
try
{
    GC.SuppressFinalize(null);
}
catch (ArgumentNullException)
{
    Console.WriteLine("null");
}
GC.SuppressFinalize(new object());
GC.SuppressFinalize(new int[3]);
var again = new Resource();
GC.SuppressFinalize(again);
GC.ReRegisterForFinalize(again);
again = null;

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    for (int i = 0; i < 10; i++)
    {
        var resource = new Resource();
        if (i % 2 == 0)
            resource.Dispose();
    }
    using var used = new Resource();
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Resource : IDisposable
{
    public static int Released;
    public static int Finalized;

    ~Resource()
    {
        Finalized++;
        Release();
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private static void Release() => Released++;
}
