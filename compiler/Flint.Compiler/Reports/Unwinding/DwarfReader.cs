using System.Buffers.Binary;

namespace Flint.Compiler.Reports.Unwinding;

/// <summary>Reads the numbers of DWARF's sections.</summary>
internal sealed class DwarfReader(ReadOnlyMemory<byte> data, int wordSize)
{
    private int _position;

    public int WordSize => wordSize;

    public bool AtEnd => _position >= data.Length;

    public byte Byte() => data.Span[_position++];

    public ulong Word() => Fixed(wordSize);

    public ulong Fixed(int size)
    {
        ReadOnlySpan<byte> bytes = data.Span.Slice(_position, size);
        _position += size;
        return size switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        };
    }

    /// <summary>ULEB128.</summary>
    public ulong Unsigned()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    /// <summary>SLEB128.</summary>
    public long Signed()
    {
        long value = 0;
        int shift = 0;
        byte part;
        do
        {
            part = Byte();
            value |= (long)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        return shift < 64 && (part & 0x40) != 0 ? value | (-1L << shift) : value;
    }

    public void Skip(int count) => _position += count;

    public ReadOnlyMemory<byte> Rest() => data[_position..];
}
