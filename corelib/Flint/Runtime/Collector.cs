using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>
/// Marks what can be reached, then slides it together, so that what is free is in as few pieces as can be. References in objects and static fields are known
/// and follow their object. What lies on the stack and in registers may be an address or a number: it is left alone, and an object that it may point to or into stays
/// where it is.
/// </summary>
/// <remarks>
/// Neither step needs memory of its own. Where objects nest deeper than the few that can be noted, the way back is kept in the references that led there (Schorr and
/// Waite: An efficient machine-independent procedure for garbage collection in various list structures, 1967). All references to an object are threaded into a list that
/// begins in its first word (Jonkers: A fast garbage compaction algorithm, 1979).
/// </remarks>
internal static unsafe class Collector
{
    private const int StackLength = 48;

    /// <summary>A byte for each so many bytes of the heap (linker/firmware.ld makes room for them) says where its first object begins.</summary>
    private const int BlockSize = 128;

    private const byte NoObject = 0xFF;

    private static HeapObject** s_marked;

    private static HeapObject** s_markedEnd;

    private static HeapObject** s_markedStart;

    private static int s_count;

    /// <summary>Whether what nothing refers to is ever looked for.</summary>
    public static extern bool IsEnabled
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    /// <summary>Whether to collect at every allocation.</summary>
    public static extern bool IsStressed
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public static byte* Start => Platform.HeapStart();

    /// <summary>The rest is the table of blocks.</summary>
    public static byte* End => Platform.ObjectsEnd();

    /// <summary>How often the heap was collected.</summary>
    public static int Count => s_count;

    /// <summary>In bytes, of all objects that are still there, reachable or not.</summary>
    public static nuint UsedBytes()
    {
        nuint used = 0;
        if (!IsEnabled)
            return Heap.BumpedBytes;
        if (!Heap.IsUsed)
            return used;
        Heap.CloseGap();
        for (HeapObject* item = First; item != Last; item = HeapObject.After(item))
            if (!item->IsGap)
                used += HeapObject.SizeOf(item);
        return used;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Collect()
    {
        if (!IsEnabled)
            return;
        s_count++;
        if (!Heap.IsUsed)
            return;
        nuint top = 0;
        SaveRegisters();

        // A handler would find objects without their method tables, or on their way.
        nuint interrupts = Interrupts.Disable();
        if (Threads.Exist())
            Threads.CallOnMain(&Collect, (nuint)(&top));
        else
            Collect((nuint)(&top));
        Interrupts.Restore(interrupts);
    }

    // A frame of its own, which is not scanned: what was marked last time lies in it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Collect(nuint stack)
    {
        Heap.CloseGap();
        if (HeapVerifier.IsEnabled)
            HeapVerifier.CheckObjects();
        HeapObject** marked = stackalloc HeapObject*[StackLength];
        s_marked = s_markedStart = marked;
        s_markedEnd = marked + StackLength;
        IndexBlocks();
        if (Threads.Exist())
            Threads.PinStacks((nuint*)stack);
        else
            PinAll((nuint*)stack, Platform.StackTop());
        PinAll(Platform.MixedData(), Platform.MixedDataEnd());
        PinAll(Platform.MixedBss(), Platform.MixedBssEnd());
        VisitStatics(&MarkTarget);
        MarkSpecial();
        if (FixedObjects.Exist)
            FixedObjects.PinMarked();
        if (Finalizers.Exist)
            Finalizers.Thread();
        if (Handles.Exist)
            Handles.Thread();
        VisitStatics(&Thread);
        ThreadForward();
        Heap.ReplaceGaps(SlideTogether());
        if (HeapVerifier.IsEnabled)
            HeapVerifier.Check();
    }

    /// <summary>Marks the rest, and what handles and finalizers keep.</summary>
    private static void MarkSpecial()
    {
        if (Handles.Exist)
            Handles.MarkNumbered();
        if (Finalizers.Exist)
            Finalizers.MarkDue();
        MarkRest();
        if (Handles.Exist)
            Handles.ClearDead(tracksResurrection: false);
        if (Finalizers.Exist)
        {
            Finalizers.FindDue(First, Last);
            MarkRest();
        }
        if (Handles.Exist)
            Handles.ClearDead(tracksResurrection: true);
    }

    public static HeapObject* First => (HeapObject*)Start;

    public static HeapObject* Last => (HeapObject*)End;

    public static bool IsInHeap(nuint address) => address - (nuint)Start < (nuint)(End - Start);

    public static void IndexBlocks()
    {
        byte* table = End;
        nuint count = (nuint)(End - Start) / BlockSize;
        for (nuint i = 0; i < count; i++)
            table[i] = NoObject;
        for (HeapObject* item = First; item != Last; item = HeapObject.After(item))
        {
            nuint offset = (nuint)((byte*)item - Start);
            ref byte entry = ref table[offset / BlockSize];
            if (entry == NoObject)
                entry = (byte)(offset % BlockSize);
        }
    }

    /// <summary>Keeps what a range of words may refer to.</summary>
    public static void PinAll(nuint* start, nuint* end)
    {
        for (; start != end; start++)
            if (IsInHeap(*start))
                Pin(*start);
    }

    /// <summary>Keeps the object that a word may point to or into.</summary>
    private static void Pin(nuint address)
    {
        HeapObject* item = Find(address);
        if (!item->IsGap)
            Pin(item);
    }

    /// <summary>Keeps an object, and where it is.</summary>
    public static void Pin(HeapObject* item)
    {
        Mark(item);
        item->Pin();
    }

    /// <summary>The object or gap that an address in the heap is of.</summary>
    public static HeapObject* Find(nuint address)
    {
        nuint offset = address - (nuint)Start;
        byte* table = End;
        nuint block = offset / BlockSize;
        while (table[block] == NoObject || block * BlockSize + table[block] > offset)
            block--;
        var item = (HeapObject*)(Start + block * BlockSize + table[block]);
        while (true)
        {
            HeapObject* next = HeapObject.After(item);
            if ((nuint)next > address)
                return item;
            item = next;
        }
    }

    public static void VisitStatics(delegate*<nuint*, void> visit)
    {
        for (nuint* slot = Platform.ReferencesData(); slot != Platform.ReferencesDataEnd(); slot++)
            visit(slot);
        for (nuint* slot = Platform.ReferencesBss(); slot != Platform.ReferencesBssEnd(); slot++)
            visit(slot);
    }

    private static void MarkTarget(nuint* slot)
    {
        if (IsInHeap(*slot))
            Mark((HeapObject*)*slot);
    }

    /// <summary>Marks an object, and notes it when what it refers to has yet to be.</summary>
    public static void Mark(HeapObject* item)
    {
        if (!MarkAlone(item))
            return;
        if (s_marked == s_markedEnd)
            MarkDeep(item);
        else
            *s_marked++ = item;
    }

    /// <returns>Whether it was not marked yet and has references.</returns>
    private static bool MarkAlone(HeapObject* item)
    {
        if (item->IsMarked)
            return false;
        item->Mark();
        return item->HasReferences;
    }

    private static void MarkRest()
    {
        do
        {
            while (s_marked != s_markedStart)
                HeapObject.VisitReferences(*--s_marked, &MarkTarget);
        }
        while (Handles.Exist && Handles.MarkDependents());
    }

    /// <summary>Marks all that an object refers to. Each reference on the way down holds, until the way leads back, the place of the one before it.</summary>
    private static void MarkDeep(HeapObject* item)
    {
        nuint* back = null;
        var slot = (nuint*)item;
        while (true)
        {
            slot = HeapObject.NextReference(item, slot);
            if (slot == HeapObject.After(item))
            {
                if (back == null)
                    return;
                slot = back;
                back = (nuint*)*slot;
                *slot = (nuint)item;
                item = Find((nuint)slot);
            }
            else if (IsInHeap(*slot) && MarkAlone((HeapObject*)*slot))
            {
                item = (HeapObject*)*slot;
                *slot = (nuint)back;
                back = slot;
                slot = (nuint*)item;
                continue;
            }
            slot++;
        }
    }

    /// <summary>Puts a place that refers to an object into the object's list: the object's first word moves to the place, and the place's address takes its position.</summary>
    public static void Thread(nuint* slot)
    {
        nuint target = *slot;
        if (!IsInHeap(target))
            return;
        var item = (HeapObject*)target;
        if (item->IsPinned)
            return;
        *slot = item->Header;
        item->Header = (nuint)slot;
    }

    /// <summary>Gives all places in an object's list its new address, and the object its first word.</summary>
    private static void Unthread(HeapObject* item, byte* address)
    {
        nuint header = item->Header;
        while (IsThread(header))
        {
            nuint next = *(nuint*)header;
            *(nuint*)header = (nuint)address;
            header = next;
        }
        item->Header = header;
    }

    /// <summary>Places lie in RAM, method tables in flash.</summary>
    private static bool IsThread(nuint header) => header - (nuint)Platform.StackTop() < (nuint)((byte*)Platform.HeapEnd() - (byte*)Platform.StackTop());

    private static bool IsLive(HeapObject* item) => IsThread(item->Header) || (item->IsMarked && !item->IsGap);

    /// <summary>Threads all references in objects, and resolves those that point forward as it comes by.</summary>
    private static void ThreadForward()
    {
        byte* target = Start;
        for (HeapObject* item = First; item != Last;)
        {
            if (IsLive(item))
            {
                Unthread(item, target);
                nuint size = HeapObject.SizeOf(item);
                target = (item->IsPinned ? (byte*)item : target) + size;
                HeapObject.VisitReferences(item, &Thread);
                // Its own first word may be a list again.
                item = (HeapObject*)((byte*)item + size);
            }
            else
            {
                item = HeapObject.After(item);
            }
        }
    }

    private static Gap* SlideTogether()
    {
        Gap* first = null;
        Gap** link = &first;
        byte* target = Start;
        for (HeapObject* item = First; item != Last;)
        {
            if (!IsLive(item))
            {
                item = HeapObject.After(item);
                continue;
            }
            Unthread(item, target);
            nuint size = HeapObject.SizeOf(item);
            var next = (HeapObject*)((byte*)item + size);
            if (item->IsPinned)
            {
                item->Clear();
                link = AddGap(link, target, (byte*)item);
                target = (byte*)next;
            }
            else
            {
                item->Clear();
                if (target != (byte*)item)
                    System.Buffer.Memmove(ref *target, ref *(byte*)item, size);
                target += size;
            }
            item = next;
        }
        AddGap(link, target, End);
        return first;
    }

    private static Gap** AddGap(Gap** link, byte* start, byte* end)
    {
        if (start == end)
            return link;
        *link = Gap.Make(start, end);
        return &(*link)->Next;
    }

    /// <summary>Makes the method save all registers that a call preserves in its frame, above its locals.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void SaveRegisters();
}
