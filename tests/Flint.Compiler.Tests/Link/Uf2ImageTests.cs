using System.Buffers.Binary;
using System.Diagnostics;
using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Compiler.Tests.Link;

public sealed class Uf2ImageTests
{
    private static readonly TargetCatalog boards = TargetCatalog.Open(Installation.Locate().Boards, []);

    [Fact]
    public void Each_page_of_flash_is_a_block_of_its_own()
    {
        ObjectFile program = ObjectFile.Parse(ElfBytes.Program(0x1000_0000, (0x1000_0000, [.. Enumerable.Range(0, 257).Select(i => (byte)i)]), (0x1000_0300, [7])), "app.elf");

        byte[] image = Uf2Image.Create(program, boards.Load("pico2"));

        Assert.Equal(3 * 512, image.Length);
        // Magic, magic, family present, address, length, number, count, family; then the data, and magic again.
        Assert.Equal([0x0A324655, 0x9E5D5157, 0x2000, 0x10000000, 256, 0, 3, 0xE48BFF5A], Words(image, 0));
        Assert.Equal([0x0A324655, 0x9E5D5157, 0x2000, 0x10000100, 256, 1, 3, 0xE48BFF5A], Words(image, 1));
        Assert.Equal([0x0A324655, 0x9E5D5157, 0x2000, 0x10000300, 256, 2, 3, 0xE48BFF5A], Words(image, 2));
        Assert.Equal([0, 0xFF, 0xFF], image[(512 + 32)..(512 + 35)]);
        Assert.Equal(0x0AB16F30u, BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(508)));
    }

    [Fact]
    public void Board_without_a_family_has_no_such_image()
    {
        ObjectFile program = ObjectFile.Parse(ElfBytes.Program(0x100, (0x100, [1])), "app.elf");

        var error = Assert.Throws<BuildErrorException>(() => Uf2Image.Create(program, boards.Load("hifive1-revb")));

        Assert.Equal("board hifive1-revb has no value 'uf2.family', which a uf2 image needs", error.Message);
    }

    [Fact]
    public void Flash_of_a_Pico_2_begins_with_the_block_that_its_boot_ROM_looks_for()
    {
        using var app = new CompiledApp("return 0;", board: "pico2");

        byte[] flash = BinImage.Create(app.Build().Link.Image);

        uint[] words = [.. Enumerable.Range(0, 8).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(flash.AsSpan(4 * i)))];
        // An executable for the RISC-V cores; where it begins, and its stack; the last item after four words; no other block (RP2350 Datasheet, Minimum viable image metadata).
        Assert.Equal([0xFFFFDED3, 0x11010142, 0x00000344, 0x10000020, 0x20004000, 0x000004FF, 0, 0xAB123579], words);
    }

    /// <summary>Raspberry Pi's own tool reads the image.</summary>
    [Fact]
    public void Picotool_knows_the_image()
    {
        string? picotool = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "picotool")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(picotool is null, "picotool is not installed: build it from github.com/raspberrypi/picotool, or take it from the releases of pico-sdk-tools, and put it on PATH");
        using var app = new CompiledApp("return 0;", board: "pico2");
        string file = Path.Combine(app.Folder, "app.uf2");
        File.WriteAllBytes(file, Uf2Image.Create(app.Build().Link.Image, boards.Load("pico2")));
        using Process process = Process.Start(new ProcessStartInfo(picotool!, ["info", "-a", file]) { RedirectStandardOutput = true })!;

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        Assert.Matches("target chip: +RP2350", output);
        Assert.Matches("image type: +RISC-V", output);
    }

    private static uint[] Words(byte[] image, int block) =>
        [.. Enumerable.Range(0, 8).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan((512 * block) + (4 * i))))];
}
