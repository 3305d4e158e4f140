using System.Buffers.Binary;
using Flint.Compiler.Link;

namespace Flint.Compiler.Tests.Link;

public sealed class FirmwareLinkerTests : IDisposable
{
    private const string Endless = """
        define void @flint_main() noreturn {
          br label %loop
        loop:
          br label %loop
        }
        """;

    /// <summary>Uses one initialised variable and one that starts as zero.</summary>
    private const string Variables = """
        @answer = internal global i32 42
        @buffer = internal global [25 x i32] zeroinitializer
        define void @flint_main() noreturn {
          %value = load volatile i32, ptr @answer
          store volatile i32 %value, ptr @buffer
          br label %loop
        loop:
          br label %loop
        }
        """;

    private const string Handler = """
        define void @flint_trap() noreturn align 4 {
          br label %loop
        loop:
          br label %loop
        }
        """;
    private const string Site = """
        define void @flint_main() noreturn {
          call void asm sideeffect ".Lsite${:uid}: ebreak\0A.pushsection .flint.traps,\22\22\0A.word .Lsite${:uid}\0A.popsection", ""()
          unreachable
        }
        define void @dropped() {
          call void asm sideeffect ".Lsite${:uid}: ebreak\0A.pushsection .flint.traps,\22\22\0A.word .Lsite${:uid}\0A.popsection", ""()
          ret void
        }
        """;

    private readonly LinkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("hifive1-revb", 0x2001_0000, 10)] // lui, addi, c.j: the stack's top needs all 32 bits.
    [InlineData("qemu-virt-rv32", 0x8000_0000, 6)] // lui, c.j
    [InlineData("longan-nano", 0x0800_0000, 18)] // Leaves the alias at 0 first.
    public void Program_without_variables_reaches_main_in_a_few_instructions(string board, uint entry, uint bytes)
    {
        LinkResult result = folder.Link(board, Endless);

        Assert.Equal(entry, result.Image.Entry);
        Assert.Equal(entry + bytes, result.Image.FindSymbol("flint_main")!.Value);
        Assert.Equal(new StartupNeeds(false, false, false, false, false, false, false), result.Startup);
        Assert.Equal(bytes + 2, result.Use.FlashUsed);
        Assert.Equal(0ul, result.Use.Data + result.Use.Bss);
    }

    [Fact]
    public void Stack_lies_at_the_bottom_of_RAM_and_the_heap_takes_what_variables_leave()
    {
        LinkResult result = folder.Link("hifive1-revb", Variables);

        ulong Address(string symbol) => result.Image.FindSymbol(symbol)!.Value;
        Assert.Equal(0x8000_0000ul, Address("__stack_bottom"));
        Assert.Equal(0x8000_0800ul, Address("__stack_top"));
        Assert.Equal(0x8000_0800ul, Address("answer"));
        Assert.Equal(Address("__bss_start") + 100, Address("__bss_end"));
        Assert.Equal((Address("__bss_end") + 15) & ~15ul, Address("__heap_start"));
        Assert.Equal(0x8000_4000ul, Address("__heap_end"));
        Assert.Equal((2048ul, 4ul, 0x4000ul), (result.Use.Stack, result.Use.Data, result.Use.RamTotal));
        Assert.Equal(Address("__bss_end") - 0x8000_0000, result.Use.RamUsed);
    }

    [Fact]
    public void Initial_values_are_stored_in_flash()
    {
        LinkResult result = folder.Link("hifive1-revb", Variables);

        byte[] flash = BinImage.Create(result.Image);
        int stored = (int)(result.Image.FindSymbol("__data_load")!.Value - 0x2001_0000);
        Assert.Equal(0, stored % 4);
        Assert.Equal(42, BinaryPrimitives.ReadInt32LittleEndian(flash.AsSpan(stored)));
        Assert.Equal((ulong)flash.Length, result.Use.FlashUsed);
        Assert.Equal((true, true), (result.Startup.Data, result.Startup.Bss));
    }

    [Fact]
    public void Variable_that_the_linker_drops_costs_no_startup()
    {
        LinkResult result = folder.Link("hifive1-revb", "@unused = global i32 1\n" + Endless);

        Assert.False(result.Startup.Data);
        Assert.Equal(12ul, result.Use.FlashUsed);
    }

    [Fact]
    public void Variable_of_the_C_library_is_cleared_though_the_program_has_none()
    {
        LinkResult result = folder.Link("hifive1-revb", """
            declare ptr @strtok(ptr, ptr)
            define void @flint_main() noreturn {
              %unused = call ptr @strtok(ptr null, ptr null)
              unreachable
            }
            """);

        Assert.True(result.Startup.Bss);
        Assert.NotNull(result.Image.FindSymbol("flint_init_bss"));
        Assert.True(result.Use.Bss > 0);
    }

    [Fact]
    public void Global_pointer_is_set_only_when_it_saves_more_than_it_costs()
    {
        // Visible outside the module, so that llc does not merge them into one.
        const string ThreeAddresses = """
            @a = global i32 1
            @b = global i32 2
            @c = global i32 3
            define void @flint_main() noreturn {
              store volatile i32 4, ptr @a
              store volatile i32 5, ptr @b
              store volatile i32 6, ptr @c
              unreachable
            }
            """;

        Assert.False(folder.Link("hifive1-revb", Variables).Startup.GlobalPointer);
        LinkResult result = folder.Link("hifive1-revb", ThreeAddresses);
        Assert.True(result.Startup.GlobalPointer);
        Assert.Equal(8ul, result.Image.FindSymbol("flint_init_gp")!.Size);
    }

    [Fact]
    public void Trap_handler_is_kept_only_when_check_sites_are_left()
    {
        LinkResult without = folder.Link("hifive1-revb", Handler + "\n" + Endless);
        Assert.False(without.Startup.Trap);
        Assert.Null(without.Image.FindSymbol("flint_trap"));

        LinkResult with = folder.Link("hifive1-revb", Handler + "\n" + Site);
        Assert.True(with.Startup.Trap);
        ElfSection rows = with.Image.FindSection(".flint.traps")!;
        Assert.False(rows.IsAllocated);
        Assert.Equal((uint)with.Image.FindSymbol("flint_main")!.Value, BinaryPrimitives.ReadUInt32LittleEndian(rows.Data.Span));
        Assert.Equal(uint.MaxValue, BinaryPrimitives.ReadUInt32LittleEndian(rows.Data.Span[4..]));
    }

    [Theory]
    [InlineData("hifive1-revb", 4)]
    [InlineData("longan-nano", 64)]
    public void Trap_handler_is_aligned_as_the_core_needs_it(string board, uint alignment)
    {
        ulong handler = folder.Link(board, Handler + "\n" + Site).Image.FindSymbol("flint_trap")!.Value;

        Assert.Equal(0ul, handler % alignment);
    }

    [Fact]
    public void Object_without_startup_is_our_mistake_and_not_the_user_s()
    {
        string source = Path.Combine(folder.Path, "bare.ll");
        string program = Path.Combine(folder.Path, "bare.o");
        File.WriteAllText(source, "target triple = \"riscv32\"\n" + Endless);
        Toolchain toolchain = Toolchain.Locate(LinkFolder.Board("hifive1-revb"));
        ToolProcess.Run(toolchain.Llc, ["-filetype=obj", source, "-o", program]);

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => FirmwareLinker.Link(new LinkRequest
        {
            Target = LinkFolder.Board("hifive1-revb"),
            Toolchain = toolchain,
            Goal = Flint.Targets.OptimizationGoal.Size,
            Program = program,
            Output = Path.Combine(folder.Path, "bare.elf"),
        }));
        Assert.EndsWith("was compiled without the startup code", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_too_large_for_flash_is_linked_and_measured()
    {
        LinkResult result = folder.Link("hifive1-revb", """
            @table = internal constant [500000 x i8] zeroinitializer
            define void @flint_main() noreturn {
              %unused = load volatile i8, ptr @table
              unreachable
            }
            """);

        Assert.False(result.Fits);
        Assert.Equal(500_000ul, result.Image.FindSymbol("table")!.Size);
        ulong used = result.Use.FlashUsed;
        Assert.Equal(
            $"error: program does not fit hifive1-revb's flash: {used:N0} of 434,464 bytes used, {used - 434_464:N0} too many\n  hint: most is taken by (C library), 500,000 bytes; flint size shows all",
            Assert.Throws<BuildErrorException>(result.RequireFit).ToString());
    }

    [Fact]
    public void Variables_too_large_for_RAM_are_linked_and_measured()
    {
        LinkResult result = folder.Link("qemu-virt-rv32", """
            @buffer = internal global [1048000 x i8] zeroinitializer, align 4
            define void @flint_main() noreturn {
              store volatile i8 1, ptr @buffer
              unreachable
            }
            """);

        Assert.Equal(
            "error: program does not fit qemu-virt-rv32's RAM: 1,056,192 of 1,048,576 bytes used, 7,616 too many\n  hint: most is taken by (C library), 1,048,000 bytes; flint size shows all",
            Assert.Throws<BuildErrorException>(result.RequireFit).ToString());
    }

    [Fact]
    public void Missing_symbol_is_named()
    {
        BuildErrorException error = Assert.Throws<BuildErrorException>(() => folder.Link("hifive1-revb", """
            declare void @nowhere()
            define void @flint_main() noreturn {
              call void @nowhere()
              unreachable
            }
            """));

        Assert.Equal(
            "error: nothing defines 'nowhere', neither the program nor the C library\n  hint: first used by flint_main in app.ll",
            error.ToString());
    }

    [Fact]
    public void Same_program_in_another_folder_gives_the_same_bytes()
    {
        using var other = new LinkFolder();
        folder.Link("hifive1-revb", Variables);
        other.Link("hifive1-revb", Variables);

        foreach (string file in (string[])["app.elf", "app.map", "app.ld"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Path, file)), File.ReadAllBytes(Path.Combine(other.Path, file)));
    }
}
