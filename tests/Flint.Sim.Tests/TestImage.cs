using System.Buffers.Binary;
using System.Text;

namespace Flint.Sim.Tests;

/// <summary>A linked program of 32 bits as an ELF file: one segment, and symbols.</summary>
internal sealed class TestImage
{
    private const int HeaderSize = 52;
    private const int SegmentHeaderSize = 32;
    private const int SectionHeaderSize = 40;

    /// <param name="code">Loaded at <paramref name="start"/>, where it is entered.</param>
    public static byte[] Make(uint start, byte[] code, params (string Name, uint Value)[] symbols)
    {
        byte[] names = [0, .. symbols.SelectMany(symbol => Encoding.ASCII.GetBytes(symbol.Name + "\0"))];
        int codeAt = HeaderSize + SegmentHeaderSize;
        int namesAt = codeAt + code.Length;
        int symbolsAt = namesAt + names.Length + 3 & ~3;
        int symbolsLength = 16 * (symbols.Length + 1);
        int sectionsAt = symbolsAt + symbolsLength;
        byte[] file = new byte[sectionsAt + 3 * SectionHeaderSize];
        void Half(int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
        void Words(int at, params uint[] values)
        {
            for (int i = 0; i < values.Length; i++)
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 4 * i), values[i]);
        }

        ((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46, 1, 1, 1]).CopyTo(file);
        Half(16, 2);
        Half(18, 243);
        Words(20, 1, start, HeaderSize, (uint)sectionsAt, 0);
        foreach ((int at, int value) in ((int, int)[])[(40, HeaderSize), (42, SegmentHeaderSize), (44, 1), (46, SectionHeaderSize), (48, 3), (50, 2)])
            Half(at, value);
        Words(HeaderSize, 1, (uint)codeAt, start, start, (uint)code.Length, (uint)code.Length, 7, 4);
        code.CopyTo(file, codeAt);
        names.CopyTo(file, namesAt);
        uint name = 1;
        for (int i = 0; i < symbols.Length; i++)
        {
            Words(symbolsAt + 16 * (i + 1), name, symbols[i].Value, 0);
            file[symbolsAt + 16 * (i + 1) + 12] = 0x10;
            Half(symbolsAt + 16 * (i + 1) + 14, 0xFFF1);
            name += (uint)symbols[i].Name.Length + 1;
        }

        Words(sectionsAt + SectionHeaderSize, 0, 2, 0, 0, (uint)symbolsAt, (uint)symbolsLength, 2, 1, 4, 16);
        Words(sectionsAt + 2 * SectionHeaderSize, 0, 3, 0, 0, (uint)namesAt, (uint)names.Length, 0, 0, 1, 0);
        return file;
    }

    public static byte[] Words(params uint[] words) => [.. words.SelectMany(BitConverter.GetBytes)];
}
