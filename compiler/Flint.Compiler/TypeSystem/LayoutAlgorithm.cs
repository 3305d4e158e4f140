using System.Collections.Immutable;

namespace Flint.Compiler.TypeSystem;

/// <summary>
/// Where the fields of each type lie. Structs are laid out as .NET documents it for <c>LayoutKind.Sequential</c> and <c>Explicit</c>, with
/// 8-byte integers and doubles aligned to 8, so that <c>sizeof</c> gives what it gives on a desktop for types without pointers.
/// Fields of classes are ordered by falling alignment, at most a word, as their layout cannot be observed.
/// </summary>
public sealed class LayoutAlgorithm
{
    private const string LayoutHint = "give references a FieldOffset of their own; .NET throws TypeLoadException for this type";

    private readonly TypeSystemContext _context;
    private readonly Dictionary<DefType, TypeLayout> _layouts = [];
    private readonly HashSet<DefType> _inProgress = [];

    internal LayoutAlgorithm(TypeSystemContext context) => _context = context;

    /// <summary>Bytes that a variable, field or array element of the type takes.</summary>
    public int SizeOf(TypeDesc type) => type is DefType { IsValueType: true } definition
        ? definition.Primitive != PrimitiveKind.None ? definition.Primitive.Size(_context.PointerSize) : Get(definition).Size
        : _context.PointerSize;

    /// <summary>In bytes, a power of two.</summary>
    public int AlignmentOf(TypeDesc type) => type is DefType { IsValueType: true } definition
        ? definition.Primitive != PrimitiveKind.None ? Math.Max(1, definition.Primitive.Size(_context.PointerSize)) : Get(definition).Alignment
        : _context.PointerSize;

    public bool HasReferences(TypeDesc type) => type.IsReference
        || type is ByRefType
        || (type is DefType { IsValueType: true, Primitive: PrimitiveKind.None } definition && Get(definition).HasReferences);

    /// <summary>For a class the layout of its instance, the method table pointer included.</summary>
    public TypeLayout Get(DefType type)
    {
        if (_layouts.TryGetValue(type, out TypeLayout? layout))
            return layout;
        if (!_inProgress.Add(type))
            throw new BuildErrorException($"struct {type} contains itself");
        try
        {
            return _layouts[type] = Compute(type);
        }
        finally
        {
            // When a field's type is missing, whoever asks next is to be told that, too.
            _inProgress.Remove(type);
        }
    }

    /// <summary>In bytes, from the start of the object (method table pointer first) or struct.</summary>
    public int OffsetOf(FieldDesc field) => Get(field.Owner).Offsets[field];

    /// <summary>Offset of the first element of an array: after the method table pointer and the 4-byte length, aligned for the element.</summary>
    public int ArrayDataOffset(TypeDesc element) => Align(_context.PointerSize + 4, Math.Min(AlignmentOf(element), 8));

    /// <summary>As <see cref="ArrayDataOffset(TypeDesc)"/>; one of several dimensions has their lengths and lower bounds, 4 bytes each, in between.</summary>
    public int ArrayDataOffset(ArrayType array) => array.IsVector
        ? ArrayDataOffset(array.Element)
        : Align(_context.PointerSize + 4 + (8 * array.Rank), Math.Min(AlignmentOf(array.Element), 8));

    public static int Align(int offset, int alignment) => (offset + alignment - 1) & -alignment;

    private TypeLayout Compute(DefType type)
    {
        int start = 0;
        int alignment = 1;
        bool hasReferences = false;
        var offsets = ImmutableDictionary.CreateBuilder<FieldDesc, int>();
        if (!type.IsValueType)
        {
            start = type.BaseType is { } parent ? Get(parent).Size : _context.PointerSize;
            alignment = type.BaseType is { } aligned ? Get(aligned).Alignment : _context.PointerSize;
            hasReferences = type.BaseType is { } inherited && Get(inherited).HasReferences;
        }

        if (type.Primitive != PrimitiveKind.None)
        {
            int size = type.Primitive.Size(_context.PointerSize);
            foreach (FieldDesc field in type.InstanceFields)
                offsets[field] = 0;
            return new TypeLayout(size, Math.Max(1, size), false, false, offsets.ToImmutable());
        }

        ImmutableArray<FieldDesc> fields = type.InstanceFields;
        System.Reflection.Metadata.TypeLayout declared = type.Declaration.Parts[0].Definition.GetLayout();
        int pack = declared.PackingSize == 0 ? 8 : declared.PackingSize;
        bool isExplicit = type.Declaration.HasExplicitLayout;
        int end = start;
        foreach (FieldDesc field in type.IsValueType || isExplicit ? fields : Sorted(fields))
        {
            // References are aligned whatever the packing says: .NET wants it, and the collector.
            int mostAlignment = !type.IsValueType ? _context.PointerSize : HasReferences(field.Type) ? Math.Max(pack, _context.PointerSize) : pack;
            int fieldAlignment = Math.Min(AlignmentOf(field.Type), mostAlignment);
            int offset = isExplicit ? start + Math.Max(0, field.Declaration.ExplicitOffset) : Align(end, fieldAlignment);
            offsets[field] = offset;
            end = Math.Max(end, offset + SizeOf(field.Type));
            alignment = Math.Max(alignment, fieldAlignment);
            hasReferences |= HasReferences(field.Type);
        }

        if (isExplicit && hasReferences)
            RequireReferencesApart(type, fields, offsets);

        if (type.Declaration.InlineArrayLength is > 0 and var length)
            end *= length;
        if (type.IsValueType)
        {
            end = Math.Max(declared.Size, end == 0 ? 1 : end);
            end = declared.Size > 0 ? end : Align(end, alignment);
        }

        return new TypeLayout(end, alignment, hasReferences, isExplicit && fields.Length > 1, offsets.ToImmutable());
    }

    /// <summary>.NET loads no type in which a reference shares bytes with anything but a reference, or is not aligned.</summary>
    private void RequireReferencesApart(DefType type, ImmutableArray<FieldDesc> fields, ImmutableDictionary<FieldDesc, int>.Builder offsets)
    {
        var kinds = new Dictionary<int, bool>();
        foreach (FieldDesc field in fields)
        {
            HashSet<int> references = [.. ReferencesIn(field.Type, offsets[field])];
            if (references.FirstOrDefault(offset => offset % _context.PointerSize != 0) is > 0 and var misaligned)
                throw new BuildErrorException($"{type} has a reference at offset {misaligned}, which is no multiple of {_context.PointerSize}", LayoutHint);
            for (int offset = offsets[field]; offset < offsets[field] + SizeOf(field.Type); offset++)
            {
                bool isReference = references.Contains(offset & -_context.PointerSize);
                if (kinds.TryAdd(offset, isReference) || kinds[offset] == isReference)
                    continue;
                throw new BuildErrorException($"{type} has a reference at offset {offset & -_context.PointerSize} that overlaps a field which is none", LayoutHint);
            }
        }
    }

    /// <summary>The offset of every reference in a field, by-reference ones included.</summary>
    private IEnumerable<int> ReferencesIn(TypeDesc type, int start) => type switch
    {
        _ when !HasReferences(type) => [],
        DefType { IsStruct: true } structure => structure.InstanceFields.SelectMany(field => ReferencesIn(field.Type, start + OffsetOf(field))),
        _ => [start],
    };

    private IEnumerable<FieldDesc> Sorted(ImmutableArray<FieldDesc> fields) =>
        fields.Select((field, index) => (field, index))
            .OrderByDescending(entry => Math.Min(AlignmentOf(entry.field.Type), _context.PointerSize))
            .ThenBy(entry => entry.index)
            .Select(entry => entry.field);
}

/// <param name="Size">In bytes; for a class without the padding to the allocation unit.</param>
/// <param name="Alignment">In bytes.</param>
/// <param name="MayOverlap">Fields may share bytes (explicit layout).</param>
/// <param name="Offsets">In bytes, of the type's own instance fields.</param>
public sealed record TypeLayout(int Size, int Alignment, bool HasReferences, bool MayOverlap, ImmutableDictionary<FieldDesc, int> Offsets);
