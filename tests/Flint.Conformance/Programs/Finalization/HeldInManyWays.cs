using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// While anything refers to a finalizable object it is not finalized: fields, arrays, boxes, closures, delegates, structs.
object[] holders = Hold();
Collect();
Console.WriteLine(Tracked.Finalized);
for (int i = 0; i < holders.Length; i++)
{
    holders[i] = null;
    Collect();
    Console.WriteLine(Tracked.Finalized);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static object[] Hold()
{
    var tracked = new Tracked();
    var captured = new Tracked();
    var bound = new Tracked();
    return
    [
        new Tracked(), new object[] { new Tracked() }, new List<Tracked> { new() }, (1, tracked), (Func<object>)(() => captured), (Action)bound.Act,
        new Dictionary<string, Tracked> { ["key"] = new() }, new Tracked[1, 1] { { new() } }, KeyValuePair.Create(new Tracked(), 1),
    ];
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Tracked
{
    public static int Finalized;

    ~Tracked() => Finalized++;

    public void Act()
    {
    }
}
