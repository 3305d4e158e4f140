using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Flint.Compiler.Link;

/// <summary>
/// The image that an ESP32-C3's ROM loads into RAM from the beginning of flash: a header, segments with their addresses, a checksum and a digest.
/// (esptool documentation: Firmware Image Format.)
/// </summary>
public static class EspImage
{
    private const byte Magic = 0xE9;
    private const byte ChecksumSeed = 0xEF;
    private const ushort ChipId = 5;
    private const byte DualOutputMode = 2;
    private const byte FourMebibytesAt40Megahertz = 0x20;
    private const byte NoWriteProtectPin = 0xEE;
    private const ushort AnyRevision = 0xFFFF;
    private const int HeaderLength = 24;
    private const int MostSegments = 16;

    /// <exception cref="BuildErrorException">The program has more parts than the ROM loads.</exception>
    public static byte[] Create(ObjectFile program)
    {
        ElfSegment[] segments = BinImage.Stored(program);
        if (segments.Length is 0 or > MostSegments)
            throw new BuildErrorException($"the image has {segments.Length} segments, and the chip's ROM loads 1 to {MostSegments}");
        using var image = new MemoryStream();
        image.Write(Header(segments.Length, checked((uint)program.Entry)));
        byte checksum = ChecksumSeed;
        Span<byte> place = stackalloc byte[8];
        foreach (ElfSegment segment in segments)
        {
            byte[] data = new byte[(segment.Data.Length + 3) & ~3];
            segment.Data.Span.CopyTo(data);
            BinaryPrimitives.WriteUInt32LittleEndian(place, checked((uint)segment.LoadAddress));
            BinaryPrimitives.WriteUInt32LittleEndian(place[4..], (uint)data.Length);
            image.Write(place);
            image.Write(data);
            foreach (byte value in data)
                checksum ^= value;
        }

        // The checksum is the last byte of a line of 16.
        while (image.Length % 16 != 15)
            image.WriteByte(0);
        image.WriteByte(checksum);
        image.Write(SHA256.HashData(image.ToArray()));
        return image.ToArray();
    }

    private static byte[] Header(int segments, uint entry)
    {
        byte[] header = new byte[HeaderLength];
        header[0] = Magic;
        header[1] = (byte)segments;
        header[2] = DualOutputMode;
        header[3] = FourMebibytesAt40Megahertz;
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), entry);
        header[8] = NoWriteProtectPin;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(12), ChipId);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(17), AnyRevision);
        header[23] = 1;
        return header;
    }
}
