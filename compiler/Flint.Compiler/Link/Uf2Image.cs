using System.Buffers.Binary;
using System.Globalization;
using Flint.Targets;

namespace Flint.Compiler.Link;

/// <summary>
/// The image as a boot ROM takes it that shows itself as a USB drive: blocks of 512 bytes, each with 256 bytes of flash and where they go (USB Flashing Format, UF2).
/// </summary>
public static class Uf2Image
{
    private const string FamilyValue = "uf2.family";
    private const int BlockLength = 512;
    private const int DataOffset = 32;
    private const int PageLength = 256;
    private const uint FirstMagic = 0x0A324655;
    private const uint SecondMagic = 0x9E5D5157;
    private const uint LastMagic = 0x0AB16F30;
    private const uint HasFamily = 0x2000;

    /// <exception cref="BuildErrorException">The board does not say its family.</exception>
    public static byte[] Create(ObjectFile program, Target target)
    {
        uint family = Family(target);
        SortedDictionary<uint, byte[]> pages = Pages(program);
        byte[] image = new byte[pages.Count * BlockLength];
        int number = 0;
        foreach ((uint address, byte[] data) in pages)
        {
            Span<byte> block = image.AsSpan(number * BlockLength, BlockLength);
            ReadOnlySpan<uint> header = [FirstMagic, SecondMagic, HasFamily, address, PageLength, (uint)number, (uint)pages.Count, family];
            for (int i = 0; i < header.Length; i++)
                BinaryPrimitives.WriteUInt32LittleEndian(block[(4 * i)..], header[i]);
            data.CopyTo(block[DataOffset..]);
            BinaryPrimitives.WriteUInt32LittleEndian(block[^4..], LastMagic);
            number++;
        }

        return image;
    }

    private static uint Family(Target target)
    {
        if (!target.Values.TryGetValue(FamilyValue, out string? text))
            throw new BuildErrorException($"board {target.Name} has no value '{FamilyValue}', which a uf2 image needs", "add it to \"values\" in the board's JSON file");
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return uint.TryParse(isHex ? text.AsSpan(2) : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint family)
            ? family
            : throw new BuildErrorException($"the board's value '{FamilyValue}' is '{text}', which is no number of 32 bits");
    }

    /// <summary>Pages of flash that hold something of the image; what is left of each stays erased.</summary>
    private static SortedDictionary<uint, byte[]> Pages(ObjectFile program)
    {
        var pages = new SortedDictionary<uint, byte[]>();
        foreach (ElfSegment segment in BinImage.Stored(program))
        {
            ReadOnlySpan<byte> data = segment.Data.Span;
            uint address = checked((uint)segment.LoadAddress);
            while (data.Length > 0)
            {
                uint start = address & ~(uint)(PageLength - 1);
                if (!pages.TryGetValue(start, out byte[]? page))
                {
                    pages.Add(start, page = new byte[PageLength]);
                    page.AsSpan().Fill(BinImage.Erased);
                }

                int offset = (int)(address - start);
                int length = Math.Min(PageLength - offset, data.Length);
                data[..length].CopyTo(page.AsSpan(offset));
                data = data[length..];
                address += (uint)length;
            }
        }

        return pages;
    }
}
