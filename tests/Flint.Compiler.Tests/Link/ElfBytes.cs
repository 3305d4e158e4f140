using System.Buffers.Binary;

namespace Flint.Compiler.Tests.Link;

/// <summary>Makes small linked 32-bit programs, byte by byte.</summary>
internal static class ElfBytes
{
    private const int HeaderSize = 52;
    private const int SegmentHeaderSize = 32;

    public static byte[] Program(uint entry, params (uint LoadAddress, byte[] Data)[] segments)
    {
        var file = new List<byte>(new byte[HeaderSize + (segments.Length * SegmentHeaderSize)]);
        var headers = new List<(int Offset, uint Address, int Length)>();
        foreach ((uint address, byte[] data) in segments)
        {
            headers.Add((file.Count, address, data.Length));
            file.AddRange(data);
        }
        byte[] bytes = [.. file];
        "\x7F"u8.CopyTo(bytes);
        "ELF\x01\x01\x01"u8.CopyTo(bytes.AsSpan(1));
        Half(bytes, 16, 2);
        Half(bytes, 18, 243);
        Word(bytes, 24, entry);
        Word(bytes, 28, HeaderSize);
        Half(bytes, 42, SegmentHeaderSize);
        Half(bytes, 44, (ushort)segments.Length);
        for (int i = 0; i < headers.Count; i++)
        {
            int start = HeaderSize + (i * SegmentHeaderSize);
            Word(bytes, start, 1);
            Word(bytes, start + 4, (uint)headers[i].Offset);
            Word(bytes, start + 8, headers[i].Address);
            Word(bytes, start + 12, headers[i].Address);
            Word(bytes, start + 16, (uint)headers[i].Length);
            Word(bytes, start + 20, (uint)headers[i].Length);
        }
        return bytes;
    }

    private static void Half(byte[] bytes, int offset, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(offset), value);

    private static void Word(byte[] bytes, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(offset), value);
}
