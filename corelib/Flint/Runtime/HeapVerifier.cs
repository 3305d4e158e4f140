using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>
/// Checks that objects and gaps follow each other without a break, that each object has a method table and no mark, and that each reference that can be
/// told from a number is that of an object. Ends the program where that is not so: nothing that runs on such a heap can be relied on.
/// </summary>
internal static unsafe class HeapVerifier
{
    private static readonly HeapCorruptedException s_error = new();

    /// <summary>Whether the program was built with <c>--heap verified</c> or <c>stressed</c>.</summary>
    public static extern bool IsEnabled
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    /// <summary>What has to be so before a collection, too.</summary>
    public static void CheckObjects()
    {
        for (HeapObject* item = Collector.First; item != Collector.Last;)
        {
            if (!item->IsGap && !IsMethodTable(item->Header))
                Fail(item, "An object does not begin with its method table.");
            HeapObject* next = HeapObject.After(item);
            if (next <= item || next > Collector.Last)
                Fail(item, "An object or gap reaches past the end of the heap.");
            item = next;
        }
    }

    public static void Check()
    {
        CheckObjects();
        Collector.IndexBlocks();
        for (HeapObject* item = Collector.First; item != Collector.Last; item = HeapObject.After(item))
            if (!item->IsGap)
                HeapObject.VisitReferences(item, &CheckReference);
        Collector.VisitStatics(&CheckReference);
    }

    /// <summary>Method tables lie outside RAM; lower bits are marks.</summary>
    private static bool IsMethodTable(nuint header) =>
        header != 0 && header % (nuint)sizeof(nuint) == 0 && header - (nuint)Platform.StackTop() >= (nuint)((byte*)Platform.HeapEnd() - (byte*)Platform.StackTop());

    private static void CheckReference(nuint* slot)
    {
        if (!Collector.IsInHeap(*slot))
            return;
        HeapObject* target = Collector.Find(*slot);
        if ((nuint)target != *slot || target->IsGap)
            Fail(slot, "A reference is not that of an object.");
    }

    /// <param name="place">What is wrong: the host shows its address.</param>
    /// <param name="message">In flash.</param>
    private static void Fail(void* place, string message)
    {
        s_error._message = message;
        Trap.Throw(s_error, (nuint)place, (nuint)MethodTable.Of(s_error));
    }
}
