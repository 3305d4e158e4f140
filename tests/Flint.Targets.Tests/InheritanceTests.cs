namespace Flint.Targets.Tests;

public sealed class InheritanceTests : IDisposable
{
    private readonly BoardFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Board_has_what_its_chip_and_core_say()
    {
        Target target = folder.Load("""{ "inherits": "chip", "description": "A board" }""");

        Assert.Equal("board", target.Name);
        Assert.Equal("Chip 1", target.Chip);
        Assert.Equal(new CoreDescription("rv32imac_zicsr_zifencei", "ilp32"), target.Core);
        Assert.Equal(new MemoryRegion("FLASH", MemoryKind.Flash, 0x0800_0000, 0x4000), target.Flash);
        Assert.Equal(new MemoryRegion("RAM", MemoryKind.Ram, 0x2000_0000, 2048), target.Ram);
        Assert.Equal(512, target.StackSize);
        Assert.Null(target.ResetAddress);
        Assert.Equal(4, target.TrapAlignment);
        Assert.Equal(["bin"], target.Images);
    }

    [Fact]
    public void Objects_merge_key_by_key_and_everything_else_is_replaced()
    {
        Target target = folder.Load("""
            {
              "inherits": "chip",
              "description": "A board",
              "memory": { "RAM": { "length": "0x1000" } },
              "values": { "clock.frequency": 2000, "console.fast": true },
              "images": ["hex", "bin"]
            }
            """);

        Assert.Equal(new MemoryRegion("RAM", MemoryKind.Ram, 0x2000_0000, 0x1000), target.Ram);
        Assert.Equal("2000", target.Values["clock.frequency"]);
        Assert.Equal("0x4000", target.Values["console.base"]);
        Assert.Equal("true", target.Values["console.fast"]);
        Assert.Equal(["hex", "bin"], target.Images);
    }

    [Fact]
    public void Null_removes_what_is_inherited()
    {
        Target target = folder.Load("""{ "inherits": "chip", "description": "A board", "hooks": { "exit": null } }""");

        Assert.Empty(target.Hooks);
    }

    [Fact]
    public void Board_may_inherit_from_a_board()
    {
        folder.Load("""{ "inherits": "chip", "description": "A board" }""");
        folder.Add("variant", "board", """
            { "inherits": "board", "engines": { "qemu": { "machine": "m", "arguments": ["-x"], "exit": "semihosting" } } }
            """);

        Target variant = new TargetCatalog([folder.Path]).Load("variant");

        Assert.Equal("A board", variant.Description);
        Assert.Equal("m", variant.Engines["qemu"].Machine);
        Assert.Equal(["-x"], variant.Engines["qemu"].Arguments);
        Assert.Equal("semihosting", variant.Engines["qemu"].Exit);
    }

    [Fact]
    public void Folder_outside_the_repository_adds_a_board_to_a_chip_of_ours()
    {
        folder.Add("my-nano", "board", """
            {
              "inherits": "gd32vf103cbt6",
              "description": "My own GD32VF103 board",
              "pins": { "Led": { "number": 24 } },
              "features": ["led"],
              "images": ["bin"]
            }
            """);
        var catalog = new TargetCatalog([BoardFolder.BuiltIn, folder.Path]);

        Target target = catalog.Load("my-nano");

        Assert.Equal(new PinDescription(24, ActiveLow: false), target.Pins["Led"]);
        Assert.Contains(catalog.List(), board => board.Name == "my-nano" && board.Inherits == "gd32vf103cbt6");
    }

    [Fact]
    public void Environment_and_command_line_name_further_folders()
    {
        folder.Load("""{ "inherits": "chip", "description": "A board" }""");
        using var other = new BoardFolder();
        other.Add("other", "board", """{ "inherits": "board", "description": "Other" }""");
        Environment.SetEnvironmentVariable("FLINT_BOARDS", folder.Path);
        try
        {
            IEnumerable<string> names = TargetCatalog.Open(BoardFolder.BuiltIn, [other.Path]).List().Select(board => board.Name);
            IEnumerable<string> builtIn = new TargetCatalog([BoardFolder.BuiltIn]).List().Select(board => board.Name);
            Assert.Equal(builtIn.Concat(["board", "other"]).Order(StringComparer.Ordinal), names);
        }
        finally
        {
            Environment.SetEnvironmentVariable("FLINT_BOARDS", null);
        }
    }
}
