using System.Buffers.Binary;
using Flint.Compiler.Analysis;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

/// <summary>Reads and writes blocks as the device's loads and stores would.</summary>
internal sealed class Memory(TypeSystemContext context, object owner)
{
    private const int MostBytes = 256 * 1024;
    private readonly Dictionary<FieldDesc, Block> _constants = [];
    private readonly Dictionary<string, Block> _strings = new(StringComparer.Ordinal);
    private int _bytes;

    public Block Allocate(BlockKind kind, TypeDesc type, int size)
    {
        Charge(size);
        return new Block { Kind = kind, Type = type, Bytes = new byte[size], Owner = kind == BlockKind.Temporary ? null : owner };
    }

    public Block AllocateArray(ArrayType type, long length)
    {
        if (length < 0 || length > MostBytes)
            throw new DeclinedException($"it creates an array of {length} elements");
        Charge(checked((int)length * context.Layouts.SizeOf(type.Element)));
        return Block.OfArray(context, type, (int)length, owner);
    }

    /// <summary>An array of several dimensions.</summary>
    public Block AllocateArray(ArrayType type, ReadOnlySpan<int> lengths)
    {
        long length = 1;
        foreach (int dimension in lengths)
        {
            length *= dimension;
            if (dimension < 0 || length > MostBytes)
                throw new DeclinedException("it creates an array of many dimensions or elements");
        }

        Charge(checked((int)length * context.Layouts.SizeOf(type.Element)));
        return Block.OfArray(context, type, lengths, owner);
    }

    public Block AllocateString(int length)
    {
        Charge(length * sizeof(char));
        var block = new Block
        {
            Kind = BlockKind.String,
            Type = context.WellKnown.String,
            Length = length,
            Bytes = new byte[context.PointerSize + sizeof(int) + ((length + 1) * sizeof(char))],
            Owner = owner,
        };
        BinaryPrimitives.WriteInt32LittleEndian(block.Bytes.AsSpan(context.PointerSize), length);
        return block;
    }

    public Block Literal(string text)
    {
        if (!_strings.TryGetValue(text, out Block? block))
            _strings[text] = block = Block.OfString(context, text);
        return block;
    }

    public Block Temporary(TypeDesc type) => new()
    {
        Kind = BlockKind.Temporary,
        Type = type,
        Bytes = new byte[Math.Max(1, context.Layouts.SizeOf(type))],
    };

    public Value Load(Value address, TypeDesc type)
    {
        (Block block, int offset) = Locate(address, context.Layouts.SizeOf(type));
        return Load(block, offset, type);
    }

    public void Store(Value address, TypeDesc type, Value value)
    {
        (Block block, int offset) = Locate(address, context.Layouts.SizeOf(type));
        Store(block, offset, type, value);
    }

    public Value Load(Block block, int offset, TypeDesc type)
    {
        if (type.IsStruct)
        {
            Block copy = Temporary(type);
            Copy(block, offset, copy, 0, context.Layouts.SizeOf(type));
            return Value.Struct(copy);
        }

        ReadOnlySpan<byte> bytes = block.Bytes.AsSpan(offset);
        bool isWord = type is not DefType { IsValueType: true } || type.UnderlyingType.Primitive is PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr;
        if (isWord && block.References.TryGetValue(offset, out Reference? reference))
            return FromReference(reference, type);
        if (type.IsReference)
            return Value.Null;
        if (!isWord && block.References.Keys.Any(key => key < offset + context.Layouts.SizeOf(type) && offset < key + context.PointerSize))
            throw new DeclinedException("it reads part of an address as a number");
        return type.UnderlyingType.Primitive switch
        {
            PrimitiveKind.Boolean or PrimitiveKind.Byte => Value.Int32(bytes[0]),
            PrimitiveKind.SByte => Value.Int32((sbyte)bytes[0]),
            PrimitiveKind.Char or PrimitiveKind.UInt16 => Value.Int32(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
            PrimitiveKind.Int16 => Value.Int32(BinaryPrimitives.ReadInt16LittleEndian(bytes)),
            PrimitiveKind.Int32 or PrimitiveKind.UInt32 => Value.Int32(BinaryPrimitives.ReadInt32LittleEndian(bytes)),
            PrimitiveKind.Int64 or PrimitiveKind.UInt64 => Value.Int64(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
            PrimitiveKind.Single => Value.Float32(BinaryPrimitives.ReadSingleLittleEndian(bytes)),
            PrimitiveKind.Double => Value.Float64(BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
            _ => new Value(type is ByRefType ? ValueKind.Address : ValueKind.Native, ReadWord(bytes)),
        };
    }

    public void Store(Block block, int offset, TypeDesc type, Value value)
    {
        RequireOwn(block);
        int size = context.Layouts.SizeOf(type);
        if (type.IsStruct)
        {
            Copy((Block)value.Target!, 0, block, offset, size);
            return;
        }

        RemoveReferences(block, offset, size);
        Span<byte> bytes = block.Bytes.AsSpan(offset, size);
        if (value.Target is not null)
        {
            if (size != context.PointerSize || value.Kind == ValueKind.Token)
                throw new DeclinedException("it stores an address as a number");
            bytes.Clear();
            block.References[offset] = new Reference(value.Target, value.Offset);
            return;
        }

        switch (type.UnderlyingType.Primitive)
        {
            case PrimitiveKind.Single:
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value.Double);
                break;
            case PrimitiveKind.Double:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, value.Double);
                break;
            default:
                long bits = value.Bits;
                for (int i = 0; i < size; i++, bits >>= 8)
                    bytes[i] = (byte)bits;
                break;
        }
    }

    public void Copy(Block source, int sourceOffset, Block target, int targetOffset, int size)
    {
        RequireOwn(target);
        KeyValuePair<int, Reference>[] references =
            [.. source.References.Where(entry => entry.Key >= sourceOffset && entry.Key < sourceOffset + size)];
        source.Bytes.AsSpan(sourceOffset, size).CopyTo(target.Bytes.AsSpan(targetOffset, size));
        RemoveReferences(target, targetOffset, size);
        foreach ((int offset, Reference reference) in references)
            target.References[targetOffset + offset - sourceOffset] = reference;
    }

    public void Clear(Value address, int size)
    {
        if (size == 0)
            return;
        (Block block, int offset) = Locate(address, size);
        RequireOwn(block);
        RemoveReferences(block, offset, size);
        block.Bytes.AsSpan(offset, size).Clear();
    }

    /// <summary>The block that an address points into.</summary>
    public (Block Block, int Offset) Locate(Value address, int size)
    {
        Block block = address.Target switch
        {
            Block target => target,
            FieldDesc field => Constant(field),
            _ => throw new DeclinedException(address.Bits == 0 ? "it uses a null address" : "it reads or writes a device register"),
        };
        if (address.Offset < 0 || address.Offset + size > block.Bytes.Length)
            throw new DeclinedException("it reads or writes outside of an object");
        return (block, address.Offset);
    }

    /// <summary>The bytes of a field with an RVA, to read.</summary>
    private Block Constant(FieldDesc field)
    {
        if (!_constants.TryGetValue(field, out Block? block))
            _constants[field] = block = new Block
            {
                Kind = BlockKind.Static,
                Type = field.Type,
                Bytes = ConstantDataNode.Read(context, field),
                Owner = field,
            };
        return block;
    }

    private static Value FromReference(Reference reference, TypeDesc type)
    {
        if (reference.Target is MethodDesc)
            return new Value(ValueKind.Function, 0, reference.Target);
        return type.IsReference ? Value.Of((Block)reference.Target) : Value.AddressOf(reference.Target, reference.Offset);
    }

    private long ReadWord(ReadOnlySpan<byte> bytes) =>
        context.PointerSize == 8 ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes);

    private void RequireOwn(Block block)
    {
        if (block.Kind != BlockKind.Temporary && block.Owner != owner)
            throw new DeclinedException("it changes what another static constructor made");
    }

    private static void RemoveReferences(Block block, int offset, int size)
    {
        if (block.References.Count == 0)
            return;
        foreach (int key in block.References.Keys.Where(key => key >= offset && key < offset + size).ToArray())
            block.References.Remove(key);
    }

    private void Charge(int size)
    {
        _bytes += size;
        if (_bytes > MostBytes)
            throw new DeclinedException($"it creates more than {MostBytes / 1024} KiB");
    }
}
