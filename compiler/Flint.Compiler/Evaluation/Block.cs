using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

public enum BlockKind
{
    /// <summary>The storage of a static field.</summary>
    Static,

    /// <summary>An instance of a class.</summary>
    Object,

    Array,

    String,

    /// <summary>A boxed value: <see cref="Block.Type"/> is the value's.</summary>
    Boxed,

    /// <summary>A local, an argument, or a struct on the evaluation stack.</summary>
    Temporary,
}

/// <summary>A piece of the device's memory at build time.</summary>
public sealed class Block
{
    public required BlockKind Kind { get; init; }

    public required TypeDesc Type { get; init; }

    /// <summary>Elements of an array, UTF-16 units of a string.</summary>
    public int Length { get; init; }

    /// <summary>As the device lays it out; zero where a reference or method table lies.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>By offset in <see cref="Bytes"/>.</summary>
    public SortedDictionary<int, Reference> References { get; } = [];

    /// <summary>The evaluation that made it, and that alone may write it; null for temporaries.</summary>
    internal object? Owner { get; init; }

    /// <summary>The text of a string.</summary>
    public string Text => new(MemoryMarshal.Cast<byte, char>(Bytes.AsSpan(Type.Context.PointerSize + sizeof(int), Length * sizeof(char))));

    public static Block OfString(TypeSystemContext context, string text)
    {
        var block = new Block
        {
            Kind = BlockKind.String,
            Type = context.WellKnown.String,
            Length = text.Length,
            Bytes = new byte[context.PointerSize + sizeof(int) + ((text.Length + 1) * sizeof(char))],
        };
        BinaryPrimitives.WriteInt32LittleEndian(block.Bytes.AsSpan(context.PointerSize), text.Length);
        text.AsSpan().CopyTo(MemoryMarshal.Cast<byte, char>(block.Bytes.AsSpan(context.PointerSize + sizeof(int))));
        return block;
    }

    /// <summary>An array of zeros.</summary>
    public static Block OfArray(TypeSystemContext context, ArrayType type, int length, object? owner = null)
    {
        int start = context.Layouts.ArrayDataOffset(type);
        var block = new Block
        {
            Kind = BlockKind.Array,
            Type = type,
            Length = length,
            Bytes = new byte[start + (length * context.Layouts.SizeOf(type.Element))],
            Owner = owner,
        };
        BinaryPrimitives.WriteInt32LittleEndian(block.Bytes.AsSpan(context.PointerSize), length);
        return block;
    }

    /// <summary>An array of zeros with several dimensions, each from index 0.</summary>
    public static Block OfArray(TypeSystemContext context, ArrayType type, ReadOnlySpan<int> lengths, object? owner)
    {
        int length = 1;
        foreach (int dimension in lengths)
            length = checked(length * dimension);
        Block block = OfArray(context, type, length, owner);
        for (int i = 0; i < lengths.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(block.Bytes.AsSpan(context.PointerSize + (sizeof(int) * (1 + i))), lengths[i]);
        return block;
    }

    /// <summary>The lengths that an array has before its elements, with their offsets in bytes: of the whole, and of each dimension when there are several.</summary>
    public IEnumerable<(int Offset, int Length)> Lengths
    {
        get
        {
            int pointerSize = Type.Context.PointerSize;
            int count = Type is ArrayType { IsVector: false, Rank: var rank } ? 1 + rank : 1;
            return Enumerable.Range(0, count).Select(i => pointerSize + (sizeof(int) * i)).Select(offset => (offset, BinaryPrimitives.ReadInt32LittleEndian(Bytes.AsSpan(offset))));
        }
    }
}

/// <param name="Target">A <see cref="Block"/>, a <see cref="MethodDesc"/> (code), or a <see cref="FieldDesc"/> (constant data).</param>
/// <param name="Offset">In bytes into a block or constant data.</param>
public sealed record Reference(object Target, int Offset);
