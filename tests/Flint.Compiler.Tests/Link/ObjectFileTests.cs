using System.Text;

namespace Flint.Compiler.Tests.Link;

public sealed class ObjectFileTests
{
    [Fact]
    public void Reads_what_llc_writes()
    {
        using var folder = new LinkFolder();
        ObjectFile program = ObjectFile.Read(folder.Compile(LinkFolder.Board("hifive1-revb"), """
            @counter = global i32 7
            declare void @elsewhere()
            define void @flint_main() {
              %value = load volatile i32, ptr @counter
              call void @elsewhere()
              ret void
            }
            """));

        Assert.True(program.IsRelocatable);
        Assert.False(program.Is64Bit);
        ElfSymbol counter = program.FindSymbol("counter")!;
        Assert.Equal((4ul, true, false), (counter.Size, counter.IsDefined, counter.IsFunction));
        Assert.Equal([7, 0, 0, 0], counter.Section!.Data.ToArray());
        Assert.True(counter.Section is { IsWritable: true, IsAllocated: true, IsExecutable: false });
        Assert.False(program.FindSymbol("elsewhere")!.IsDefined);
        Assert.True(program.FindSymbol("flint_main") is { IsFunction: true, Section.IsExecutable: true });
        Assert.Contains(program.Relocations, relocation =>
            relocation.Section.Name == ".text.flint_main" && program.Symbols[relocation.Symbol].Name == "counter");
    }

    public static TheoryData<byte[], string> Malformed
    {
        get
        {
            byte[] good = ElfBytes.Program(0, (0, [1, 2, 3, 4]));
            byte[] bigEndian = [.. good];
            bigEndian[5] = 2;
            byte[] otherMachine = [.. good];
            otherMachine[18] = 62;
            return new TheoryData<byte[], string>
            {
                { [], "it does not begin as one" },
                { Encoding.ASCII.GetBytes(new string('x', 100)), "it does not begin as one" },
                { bigEndian, "it is big-endian" },
                { otherMachine, "it is for machine 62, not RISC-V (243)" },
                { good[..^1], "it is cut off or damaged" },
                { good[..60], "it is cut off or damaged" },
            };
        }
    }

    [Theory, MemberData(nameof(Malformed))]
    public void Says_why_a_file_is_not_readable(byte[] bytes, string why) =>
        Assert.Equal(
            $"error: app.elf is not an ELF file Flint can read: {why}",
            Assert.Throws<BuildErrorException>(() => ObjectFile.Parse(bytes, "app.elf")).ToString());

    [Fact]
    public void Any_damage_to_an_object_file_is_a_build_error_or_harmless()
    {
        using var folder = new LinkFolder();
        byte[] good = File.ReadAllBytes(folder.Compile(LinkFolder.Board("hifive1-revb"), "define void @flint_main() {\n ret void\n}"));
        for (int offset = 0; offset < good.Length; offset++)
        {
            byte[] damaged = [.. good];
            damaged[offset] ^= 0xFF;
            Exception? error = Record.Exception(() => ObjectFile.Parse(damaged, "app.o"));
            Assert.True(error is null or BuildErrorException, $"byte {offset}: {error}");
        }
    }
}
