using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

/// <summary>Memory that the program gives back itself: pinned arrays of the one heap. C's <c>malloc</c> is the same.</summary>
public static unsafe class NativeMemory
{
    /// <summary>In bytes, before each block: the handle that keeps it. Blocks begin at multiples of 8.</summary>
    private const int HeaderSize = 8;

    public static void* Alloc(nuint byteCount)
    {
        if (byteCount > int.MaxValue - HeaderSize)
            throw new OutOfMemoryException();
        var block = new byte[(int)byteCount + HeaderSize];
        nint handle = GCHandle.InternalAlloc(block, GCHandleType.Pinned);
        void* start = Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(block));
        *(nint*)start = handle;
        return (byte*)start + HeaderSize;
    }

    public static void* AllocZeroed(nuint byteCount) => Alloc(byteCount);

    public static void* AllocZeroed(nuint elementCount, nuint elementSize)
    {
        if (elementSize != 0 && elementCount > int.MaxValue / elementSize)
            throw new OutOfMemoryException();
        return Alloc(elementCount * elementSize);
    }

    public static void* Realloc(void* ptr, nuint byteCount)
    {
        void* block = Alloc(byteCount);
        if (ptr == null)
            return block;
        nuint size = (nuint)((byte[])GCHandle.InternalGet(HandleOf(ptr))!).Length - HeaderSize;
        Buffer.Memmove(ref *(byte*)block, ref *(byte*)ptr, size < byteCount ? size : byteCount);
        Free(ptr);
        return block;
    }

    public static void Free(void* ptr)
    {
        if (ptr != null)
            GCHandle.InternalFree(HandleOf(ptr));
    }

    private static nint HandleOf(void* ptr) => *(nint*)((byte*)ptr - HeaderSize);
}
