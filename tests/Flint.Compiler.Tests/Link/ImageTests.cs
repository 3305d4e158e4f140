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
}
