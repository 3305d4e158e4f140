using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>Where an object, or each element of an array, holds references: what the collector reads of a method table.</summary>
internal static class ReferenceMap
{
    private const int InlineBits = 31;
    private const uint FinalizableShape = 2;

    /// <summary>What the heap allocates in; corelib's <c>Heap.Alignment</c>.</summary>
    private const int Unit = 8;
    private const int MostElementBytes = ushort.MaxValue;

    /// <summary>The number that tells the collector an object's size; corelib's <c>HeapObject.Shape</c> says how.</summary>
    /// <exception cref="BuildErrorException">An array's elements are too large.</exception>
    public static uint Shape(TypeSystemContext context, TypeDesc type)
    {
        switch (type)
        {
            case ArrayType array:
                return ArrayShape(context.Layouts.SizeOf(array.Element), context.Layouts.ArrayDataOffset(array), type);
            case DefType text when text == context.WellKnown.String:
                return ArrayShape(sizeof(char), context.PointerSize + sizeof(int) + sizeof(char), type);
            case DefType { HasFinalizer: true } finalizable:
                return (uint)InstanceSize(context, finalizable) | FinalizableShape;
            default:
                return (uint)LayoutAlgorithm.Align(
                    type.IsValueType ? context.PointerSize + context.Layouts.SizeOf(type) : InstanceSize(context, (DefType)type), Unit);
        }
    }

    /// <summary>In bytes, of an instance of a class; with a finalizer that is up to the word behind its fields that says what is to become of it.</summary>
    public static int InstanceSize(TypeSystemContext context, DefType type)
    {
        int size = LayoutAlgorithm.Align(context.Layouts.Get(type).Size, context.PointerSize);
        return type.HasFinalizer ? LayoutAlgorithm.Align(size + context.PointerSize, Unit) : size;
    }

    /// <summary>32 words a number, lowest bit first; the words begin after the method table, or with the element. Empty without references.</summary>
    public static uint[] Bits(TypeSystemContext context, TypeDesc type)
    {
        int[] words = type is ArrayType array
            ? [.. Offsets(context, array.Element, 0).Select(offset => offset / context.PointerSize)]
            : type == context.WellKnown.String
                ? []
                : [.. ObjectOffsets(context, (DefType)type).Select(offset => (offset / context.PointerSize) - 1)];
        if (words.Length == 0)
            return [];
        var bits = new uint[(words.Max() / 32) + 1];
        foreach (int word in words)
            bits[word / 32] |= 1u << (word % 32);
        return bits;
    }

    /// <summary>Whether a map is small enough to lie in the method table itself: bit 0 set, then one bit a word.</summary>
    public static bool IsInline(uint[] bits) => bits.Length == 1 && bits[0] >> InlineBits == 0;

    private static IEnumerable<int> ObjectOffsets(TypeSystemContext context, DefType type)
    {
        if (type.IsValueType)
            return Offsets(context, type, context.PointerSize);
        IEnumerable<int> own = type.InstanceFields.SelectMany(field => Offsets(context, field.Type, context.Layouts.OffsetOf(field)));
        return type.BaseType is { } parent ? ObjectOffsets(context, parent).Concat(own) : own;
    }

    private static IEnumerable<int> Offsets(TypeSystemContext context, TypeDesc type, int start)
    {
        if (type.IsReference)
            return [start];
        if (type is not DefType { IsStruct: true } structure || !context.Layouts.HasReferences(type))
            return [];
        IEnumerable<int> offsets = structure.InstanceFields
            .SelectMany(field => Offsets(context, field.Type, start + context.Layouts.OffsetOf(field)));
        if (structure.Declaration.InlineArrayLength is not (> 0 and var length))
            return offsets;
        int size = context.Layouts.SizeOf(structure.InstanceFields[0].Type);
        int[] first = [.. offsets];
        return Enumerable.Range(0, length).SelectMany(index => first.Select(offset => offset + (index * size)));
    }

    private static uint ArrayShape(int elementSize, int headerSize, TypeDesc type) => elementSize <= MostElementBytes
        ? ((uint)elementSize << 16) | ((uint)headerSize << 1) | 1
        : throw new BuildErrorException($"the elements of {type} have {elementSize} bytes; {MostElementBytes} are the most that an array's can have");
}
