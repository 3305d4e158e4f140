using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>
/// An object or a gap as the collector sees it. While it works, the two lowest bits of the first word say what it has found, which method tables,
/// aligned to 4, leave free.
/// </summary>
internal unsafe struct HeapObject
{
    private const nuint Marked = 1;

    /// <summary>Something that may be its address lies where it cannot be changed, so it has to stay where it is.</summary>
    private const nuint Pinned = 3;

    private const nuint Bits = 3;

    private const nuint ArrayShape = 1;

    private const nuint FinalizableShape = 2;

    private const nuint ShapeBits = Heap.Alignment - 1;

    private const int InlineBits = 31;

    public nuint Header;

    public readonly bool IsGap => (Header & Bits) == Gap.Mark;

    public readonly bool IsMarked => (Header & Marked) != 0;

    public readonly bool IsPinned => (Header & Bits) == Pinned;

    public readonly bool HasReferences => Map(Header & ~Bits) != 0;

    public void Mark() => Header |= Marked;

    public void Pin() => Header |= Pinned;

    public void Clear() => Header &= ~Bits;

    /// <summary>In bytes, up to what follows. The header has to be what it was.</summary>
    public static nuint SizeOf(HeapObject* self)
    {
        if (self->IsGap)
            return ((Gap*)self)->Size;
        nuint shape = Shape(self->Header & ~Bits);
        if (!IsArray(shape))
            return shape & ~ShapeBits;
        nuint size = HeaderSize(shape) + (nuint)(*(uint*)(self + 1)) * ElementSize(shape);
        return (size + (Heap.Alignment - 1)) & ~(nuint)(Heap.Alignment - 1);
    }

    /// <summary>The object or gap that follows.</summary>
    public static HeapObject* After(HeapObject* self) => (HeapObject*)((byte*)self + SizeOf(self));

    /// <summary>Whether a finalizer is to run when nothing refers to it any more, unless that is suppressed.</summary>
    public static bool IsFinalizable(HeapObject* self) => (Shape(self->Header & ~Bits) & (ArrayShape | FinalizableShape)) == FinalizableShape;

    /// <summary>The last word of a finalizable object, which is no field: see <see cref="Finalizers"/>.</summary>
    public static nuint* FinalizationState(HeapObject* self) => (nuint*)((byte*)self + (Shape(self->Header & ~Bits) & ~ShapeBits)) - 1;

    /// <summary>Shows each place in an object that holds a reference.</summary>
    public static void VisitReferences(HeapObject* self, delegate*<nuint*, void> visit)
    {
        nuint table = self->Header & ~Bits;
        nuint map = Map(table);
        if (map == 0)
            return;
        nuint shape = Shape(table);
        if (!IsArray(shape))
        {
            VisitWords((nuint*)(self + 1), map, visit);
            return;
        }
        byte* element = (byte*)self + HeaderSize(shape);
        for (uint count = *(uint*)(self + 1); count != 0; count--)
        {
            VisitWords((nuint*)element, map, visit);
            element += ElementSize(shape);
        }
    }

    /// <summary>The first place at or after another in an object with references that holds one; the object's end when there is none.</summary>
    public static nuint* NextReference(HeapObject* self, nuint* slot)
    {
        nuint table = self->Header & ~Bits;
        nuint map = Map(table);
        nuint shape = Shape(table);
        byte* first = IsArray(shape) ? (byte*)self + HeaderSize(shape) : (byte*)(self + 1);
        byte* end = (byte*)self + SizeOf(self);
        if ((byte*)slot < first)
            slot = (nuint*)first;
        for (; slot != end; slot++)
        {
            nuint offset = (nuint)((byte*)slot - first);
            if (IsReference(map, (IsArray(shape) ? offset % ElementSize(shape) : offset) / (nuint)sizeof(nuint)))
                break;
        }
        return slot;
    }

    private static bool IsReference(nuint map, nuint word)
    {
        if ((map & 1) != 0)
            return word < InlineBits && ((map >> 1) & ((nuint)1 << (int)word)) != 0;
        uint* bits = (uint*)map;
        return word / 32 < *bits && (bits[word / 32 + 1] & (1u << (int)(word % 32))) != 0;
    }

    /// <param name="words">The first that the map tells of.</param>
    /// <param name="map">Bit 0 set: one bit a word from bit 1 on. Else the address of a count of 32-bit numbers and then these, one bit a word.</param>
    /// <param name="visit">Called with each word that is a reference.</param>
    private static void VisitWords(nuint* words, nuint map, delegate*<nuint*, void> visit)
    {
        if ((map & 1) != 0)
        {
            VisitBits(words, (uint)map >> 1, visit);
            return;
        }
        uint* bits = (uint*)map;
        for (uint count = *bits++; count != 0; count--)
        {
            VisitBits(words, *bits++, visit);
            words += 32;
        }
    }

    private static void VisitBits(nuint* words, uint bits, delegate*<nuint*, void> visit)
    {
        for (; bits != 0; bits >>= 1)
        {
            if ((bits & 1) != 0)
                visit(words);
            words++;
        }
    }

    private static bool IsArray(nuint shape) => (shape & ArrayShape) != 0;

    private static nuint HeaderSize(nuint shape) => (shape >> 1) & 0x7FFF;

    private static nuint ElementSize(nuint shape) => shape >> 16;

    /// <summary>
    /// Of an array: the size of an element, 15 bits of the size of what comes before them, 1. Of others: their size, a multiple of 8, and 2 where a finalizer is to run.
    /// </summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nuint Shape(nuint methodTable);

    /// <summary>Where references lie, 0 when there are none; see <see cref="VisitWords"/>.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nuint Map(nuint methodTable);
}
