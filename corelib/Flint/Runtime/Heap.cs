using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Hands out zeroed memory from the linker's heap region, and never takes any back.</summary>
internal static unsafe class Heap
{
    private const uint Alignment = 8;

    // An offset and not an address, so that zeroed RAM is its initial state and no start-up code is needed.
    private static nuint s_used;

    /// <summary>Bytes handed out so far.</summary>
    public static nuint Used => s_used;

    /// <summary>Bytes in the heap region.</summary>
    public static nuint Size => (nuint)(Platform.HeapEnd() - Platform.HeapStart());

    /// <param name="size">In bytes, below 2 GiB.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* Allocate(nuint size)
    {
        size = (size + (Alignment - 1)) & ~(nuint)(Alignment - 1);
        byte* start = Platform.HeapStart() + s_used;
        if (size > (nuint)(Platform.HeapEnd() - start))
            Panic.OutOfMemory();
        s_used += size;
        // RAM holds anything after power-on.
        byte* end = start + size;
        for (byte* word = start; word != end; word += sizeof(nuint))
            *(nuint*)word = 0;
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
}
