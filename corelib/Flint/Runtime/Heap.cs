using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Hands out zeroed memory from the linker's heap region: from one gap after the other, until <see cref="Collector"/> has to find new ones.</summary>
internal static unsafe class Heap
{
    /// <summary>In bytes, of addresses and sizes.</summary>
    public const uint Alignment = 8;

    /// <summary>Where the next object goes. Zeroed RAM is the initial state, so no start-up code is needed: there is no gap yet.</summary>
    private static byte* s_next;

    /// <summary>Where the gap ends that objects go to.</summary>
    private static byte* s_end;

    /// <summary>The gaps after this one.</summary>
    private static Gap* s_gaps;

    private static bool s_isUsed;

    /// <summary>Where the gap begins that objects go to.</summary>
    private static byte* s_start;

    /// <summary>In bytes, of all gaps before that.</summary>
    private static ulong s_allocated;

    /// <param name="size">In bytes, below 2 GiB.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* Allocate(nuint size)
    {
        byte* start = Take(size);
        byte* end = s_next;
        // RAM holds anything after power-on.
        for (byte* word = start; word != end; word += sizeof(nuint))
            *(nuint*)word = 0;
        return start;
    }

    /// <summary>A string whose characters are still to be written: they can be anything, but for the zero after the last one.</summary>
    /// <param name="length">In characters.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* AllocateText(nuint length)
    {
        nuint header = (nuint)sizeof(nuint) + sizeof(int);
        if (length > (int.MaxValue - header) / sizeof(char) - 1)
            Panic.OutOfMemory();
        byte* text = Take(header + (length + 1) * sizeof(char));
        *(int*)(text + sizeof(nuint)) = (int)length;
        *(char*)(text + header + length * sizeof(char)) = '\0';
        return text;
    }

    /// <summary>Memory that holds anything, up to the new <see cref="s_next"/>.</summary>
    private static byte* Take(nuint size)
    {
        Threads.RequireRoom();
        size = (size + (Alignment - 1)) & ~(nuint)(Alignment - 1);
        if (Collector.IsStressed)
            Collector.Collect();
        byte* start = s_next;
        if (size > (nuint)(s_end - start))
            start = FindGap(size);
        s_next = start + size;
        return start;
    }

    /// <param name="length">A signed 32-bit number of elements, sign-extended; negative is an overflow.</param>
    /// <param name="elementSize">In bytes, at least 1.</param>
    /// <param name="header">Bytes before the first element.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* AllocateArray(nuint length, nuint elementSize, nuint header)
    {
        if ((nint)length < 0)
            Panic.Overflow();
        ulong size = (ulong)length * elementSize + header;
        if (size > int.MaxValue)
            Panic.OutOfMemory();
        byte* array = (byte*)Allocate((nuint)size);
        // Written here and not by the caller: the compiler takes a length as never changing once the array is there.
        *(int*)(array + sizeof(nuint)) = (int)length;
        return array;
    }

    /// <param name="lengths">Of each dimension; negative is an overflow.</param>
    /// <param name="rank">The number of dimensions.</param>
    /// <param name="elementSize">In bytes, at least 1.</param>
    /// <param name="header">Bytes before the first element.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* AllocateMultiDimensional(int* lengths, nuint rank, nuint elementSize, nuint header)
    {
        ulong count = 1;
        for (nuint i = 0; i < rank; i++)
        {
            if (lengths[i] < 0)
                Panic.Overflow();
            count *= (uint)lengths[i];
            if (count > int.MaxValue)
                Panic.OutOfMemory();
        }
        byte* array = (byte*)AllocateArray((nuint)count, elementSize, header);
        int* bounds = (int*)(array + sizeof(nuint)) + 1;
        for (nuint i = 0; i < rank; i++)
            bounds[i] = lengths[i];
        return array;
    }

    /// <summary>Whether anything was ever allocated, and so the heap can be walked.</summary>
    public static bool IsUsed => s_isUsed;

    /// <summary>Starts anew with what a collection found to be free.</summary>
    public static void ReplaceGaps(Gap* gaps) => s_gaps = gaps;

    /// <summary>Lets the heap be walked from its start to its end: what is left of the current gap becomes one in it.</summary>
    public static void CloseGap()
    {
        if (s_next != s_end)
            Gap.Make(s_next, s_end);
        if (CountsAllocated)
            s_allocated += (nuint)(s_next - s_start);
        s_next = s_end = s_start = null;
    }

    /// <summary>What has been handed out when none is ever given back.</summary>
    public static nuint BumpedBytes => s_next == null ? 0 : (nuint)(s_next - Platform.HeapStart());

    /// <summary>What has been handed out since the program began, in bytes.</summary>
    public static ulong AllocatedBytes => Collector.IsEnabled ? s_allocated + (nuint)(s_next - s_start) : BumpedBytes;

    /// <summary>Whether the program asks for <see cref="AllocatedBytes"/>.</summary>
    private static extern bool CountsAllocated
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    private static byte* StartOnce(nuint size)
    {
        if (s_end != null || size > (nuint)(Platform.HeapEnd() - Platform.HeapStart()))
            Panic.OutOfMemory();
        s_end = Platform.HeapEnd();
        return Platform.HeapStart();
    }

    private static byte* FindGap(nuint size)
    {
        if (!Collector.IsEnabled)
            return StartOnce(size);
        if (!s_isUsed)
        {
            s_isUsed = true;
            if (FixedObjects.Exist)
                FixedObjects.Clear();
            s_gaps = Gap.Make(Collector.Start, Collector.End);
        }
        for (bool isCollected = false; ;)
        {
            CloseGap();
            for (Gap* gap = s_gaps; gap != null; gap = gap->Next)
            {
                if (gap->Size >= size)
                {
                    s_gaps = gap->Next;
                    s_end = (byte*)gap + gap->Size;
                    if (CountsAllocated)
                        s_start = (byte*)gap;
                    return (byte*)gap;
                }
            }
            // What finalizers are due for is free only after a collection that follows them.
            if (isCollected && !(Finalizers.Exist && Finalizers.Run()))
                Panic.OutOfMemory();
            Collector.Collect();
            isCollected = true;
        }
    }
}
