using System.Collections.Immutable;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>IL types as LLVM types. Structs in memory are byte arrays: every access states its own type and offset.</summary>
public sealed class LlvmTypes(TypeSystemContext context)
{
    public string NativeInt { get; } = context.PointerSize == 8 ? "i64" : "i32";

    /// <summary>What a variable of the type is in memory.</summary>
    public string Storage(TypeDesc type)
    {
        if (type is not DefType { IsValueType: true })
            return "ptr";
        return Scalar(type) ?? $"[{context.Layouts.SizeOf(type)} x i8]";
    }

    /// <summary>The LLVM type of a primitive, enum, reference or pointer; null for a struct.</summary>
    public string? Scalar(TypeDesc type)
    {
        if (type is not DefType { IsValueType: true })
            return "ptr";
        return type.UnderlyingType.Primitive switch
        {
            PrimitiveKind.Boolean or PrimitiveKind.SByte or PrimitiveKind.Byte => "i8",
            PrimitiveKind.Char or PrimitiveKind.Int16 or PrimitiveKind.UInt16 => "i16",
            PrimitiveKind.Int32 or PrimitiveKind.UInt32 => "i32",
            PrimitiveKind.Int64 or PrimitiveKind.UInt64 => "i64",
            PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr => NativeInt,
            PrimitiveKind.Single => "float",
            PrimitiveKind.Double => "double",
            PrimitiveKind.Void => "void",
            _ => null,
        };
    }

    /// <summary>In bytes: what loads and stores may assume. A word at the most, as objects are only word-aligned.</summary>
    public int AccessAlignment(TypeDesc type)
    {
        int alignment = Math.Min(context.Layouts.AlignmentOf(type), context.PointerSize);

        // A declared size may put the next element of an array at any address.
        return type.IsStruct ? AlignmentAt(alignment, context.Layouts.SizeOf(type)) : alignment;
    }

    /// <summary>In bytes: what is known of an address that lies <paramref name="offset"/> bytes from an aligned one.</summary>
    public static int AlignmentAt(int alignment, int offset) => offset == 0 ? alignment : Math.Min(alignment, offset & -offset);

    /// <summary>The scalars that a struct is made of, by rising offset; default when fields overlap or there are more than <paramref name="most"/>.</summary>
    public ImmutableArray<Leaf> Leaves(TypeDesc type, int most)
    {
        var leaves = new List<Leaf>();
        return Collect(type, 0, AccessAlignment(type), leaves, most) ? [.. leaves] : default;
    }

    private bool Collect(TypeDesc type, int offset, int alignment, List<Leaf> leaves, int most)
    {
        if (Scalar(type) is { } scalar)
        {
            leaves.Add(new Leaf(offset, scalar, Math.Min(AccessAlignment(type), AlignmentAt(alignment, offset)), false));
            return leaves.Count <= most;
        }

        var definition = (DefType)type;
        TypeLayout layout = context.Layouts.Get(definition);
        if (layout.MayOverlap || definition.Declaration.InlineArrayLength > 1)
            return false;
        int end = 0;
        foreach (FieldDesc field in definition.InstanceFields)
        {
            if (!Collect(field.Type, offset + layout.Offsets[field], alignment, leaves, most))
                return false;
            end = Math.Max(end, layout.Offsets[field] + context.Layouts.SizeOf(field.Type));
        }

        // A declared size beyond the fields (a fixed buffer) holds data that no leaf carries.
        if (layout.Size > LayoutAlgorithm.Align(Math.Max(end, 1), layout.Alignment))
            return false;
        if (IsSpan(definition) && leaves.Count > 0)
            leaves[^1] = leaves[^1] with { IsLength = true };
        return true;
    }

    private static bool IsSpan(DefType type) => type.Declaration.FullName is "System.Span`1" or "System.ReadOnlySpan`1";
}

/// <param name="Offset">In bytes, from the start of the struct.</param>
/// <param name="Type">LLVM type.</param>
/// <param name="Alignment">In bytes: what its loads and stores may assume.</param>
/// <param name="IsLength">Never negative: the length of a span.</param>
public readonly record struct Leaf(int Offset, string Type, int Alignment, bool IsLength);
