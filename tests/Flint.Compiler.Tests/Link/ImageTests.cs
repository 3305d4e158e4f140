using System.Security.Cryptography;
using Flint.Compiler.Link;

namespace Flint.Compiler.Tests.Link;

public sealed class ImageTests
{
    [Fact]
    public void Bin_begins_at_the_first_byte_and_fills_gaps_as_erased_flash()
    {
        ObjectFile program = ObjectFile.Parse(ElfBytes.Program(0x100, (0x106, [7, 8]), (0x100, [1, 2, 3])), "app.elf");

        Assert.Equal([1, 2, 3, 0xFF, 0xFF, 0xFF, 7, 8], BinImage.Create(program));
    }

    [Fact]
    public void Hex_has_address_data_start_and_end_records()
    {
        ObjectFile program = ObjectFile.Parse(ElfBytes.Program(0x2001_0000, (0x2001_0000, [.. Enumerable.Range(0, 18).Select(i => (byte)i)])), "app.elf");

        Assert.Equal(
            ":020000042001D9\n" +
            ":10000000000102030405060708090A0B0C0D0E0F78\n" +
            ":020010001011CD\n" +
            ":0400000520010000D6\n" +
            ":00000001FF\n",
            IntelHexImage.Create(program));
    }

    [Fact]
    public void Hex_record_ends_at_a_64_KiB_boundary()
    {
        ObjectFile program = ObjectFile.Parse(ElfBytes.Program(0xFFFE, (0xFFFE, [1, 2, 3])), "app.elf");

        Assert.Equal(
            ":02FFFE000102FE\n" +
            ":020000040001F9\n" +
            ":0100000003FC\n" +
            ":040000050000FFFEFA\n" +
            ":00000001FF\n",
            IntelHexImage.Create(program));
    }

    [Fact]
    public void Esp_has_header_segments_checksum_and_digest()
    {
        ObjectFile program = ObjectFile.Parse(ElfBytes.Program(0x4038_0000, (0x4038_0000, [1, 2, 3, 4, 5])), "app.elf");

        byte[] image = EspImage.Create(program);

        Assert.Equal(
            [
                0xE9, 1, 2, 0x20, 0x00, 0x00, 0x38, 0x40, // entry
                0xEE, 0, 0, 0, 5, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 1, // chip 5, any revision, a digest at the end
                0x00, 0x00, 0x38, 0x40, 8, 0, 0, 0, 1, 2, 3, 4, 5, 0, 0, 0, // a segment in whole words
                0, 0, 0, 0, 0, 0, 0, 0xEF ^ 1 ^ 2 ^ 3 ^ 4 ^ 5,
            ],
            image[..48]);
        Assert.Equal(SHA256.HashData(image.AsSpan(0, 48)), image[48..]);
    }

    [Fact]
    public void Esp_takes_no_more_segments_than_the_ROM()
    {
        (uint, byte[])[] segments = [.. Enumerable.Range(0, 17).Select(i => ((uint)(0x4038_0000 + 16 * i), (byte[])[1]))];
        ObjectFile program = ObjectFile.Parse(ElfBytes.Program(0x4038_0000, segments), "app.elf");

        Assert.Equal(
            "error: the image has 17 segments, and the chip's ROM loads 1 to 16",
            Assert.Throws<BuildErrorException>(() => EspImage.Create(program)).ToString());
    }
}
