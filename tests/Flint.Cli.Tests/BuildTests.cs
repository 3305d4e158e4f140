using System.Text.Json.Nodes;

namespace Flint.Cli.Tests;

/// <summary><c>flint build</c>, <c>size</c>, <c>firmware</c>, <c>boards</c> and <c>doctor</c>: outputs and what is said of them.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void Outputs_go_beside_the_app_with_the_boards_own_image()
    {
        CommandResult result = flint.Run("", "build", flint.Write("app.cs", "return 1;"), "--board", "hifive1-revb");
        Assert.Equal(0, result.ExitCode);
        string[] lines = result.Output.Split('\n');
        Assert.Matches(@"^app for hifive1-revb: flash [\d,]+ of 434,464 bytes, RAM [\d,]+ of 16,384 bytes \(stack [\d,]+\)$", lines[0]);
        Assert.Equal(["  bin/flint/hifive1-revb/app.elf", "  bin/flint/hifive1-revb/app.hex", ""], lines[1..]);
        Assert.StartsWith(":", File.ReadAllText(Path.Combine(flint.Folder, "bin/flint/hifive1-revb/app.hex")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_output_is_written()
    {
        CommandResult result = flint.Run(
            "", "build", flint.Write("app.cs", "return 1;"), "--board", "qemu-virt-rv32", "--emit", "elf,bin,hex,ll,asm,map", "-o", "image.bin", "--json");
        JsonNode json = JsonNode.Parse(result.Output)!;
        string[] files = [.. json["files"]!.AsArray().Select(file => (string)file!)];
        string[] expected = [.. ((string[])["elf", "bin", "hex", "ll", "s", "map"]).Select(kind => $"bin/flint/qemu-virt-rv32/app.{kind}"), "image.bin"];
        Assert.Equal(expected, files);
        Assert.All(files, file => Assert.True(new FileInfo(Path.Combine(flint.Folder, file)).Length > 0));
        Assert.Equal(new FileInfo(Path.Combine(flint.Folder, "image.bin")).Length, (long)json["flash"]!["used"]!);
    }

    [Fact]
    public void Image_that_is_too_large_is_refused_but_measured()
    {
        AddSmallBoard();
        flint.Write("app.cs", "Console.WriteLine(\"a text that alone is longer than this board's whole flash is: sixty-four bytes\");");
        string error = flint.ErrorOf("build", "app.cs", "--board", "small", "--boards", "boards");
        Assert.Matches(
            @"^error: program does not fit small's flash: \d+ of 64 bytes used, \d+ too many\n  hint: most is taken by \(strings\), \d+ bytes; flint size shows all$", error);

        CommandResult size = flint.Run("", "size", "app.cs", "--board", "small", "--boards", "boards");
        Assert.Equal(0, size.ExitCode);
        Assert.Equal(error.Split('\n')[0], "error: " + size.Output.Split('\n')[0]);
        Assert.Matches(@"\n +\d+ +0  \(strings\)\n", size.Output);

        CommandResult json = flint.Run("", "size", "app.cs", "--board", "small", "--boards", "boards", "--json");
        Assert.False((bool)JsonNode.Parse(json.Output)!["fits"]!);
    }

    [Fact]
    public void Boards_come_from_the_environment_too()
    {
        AddSmallBoard();
        flint.Environment["FLINT_BOARDS"] = "boards";
        JsonArray list = JsonNode.Parse(flint.Run("", "boards", "--json").Output)!.AsArray();
        JsonNode small = Assert.Single(list, board => (string)board!["name"]! == "small")!;
        Assert.Equal(64, (int)small["flash"]!);
    }

    [Fact]
    public void Firmware_is_built_for_the_boards_that_it_fits()
    {
        Directory.CreateDirectory(Path.Combine(flint.Folder, "apps", "light"));
        flint.Write("apps/light/light.cs", "return 1;");
        flint.Write("apps/light/app.json", """{ "needs": ["led"] }""");
        JsonArray list = JsonNode.Parse(flint.Run("", "firmware", "apps", "--json").Output)!.AsArray();
        Assert.Equal(["ch32v003evt", "esp32-c3-devkitm-1", "esp32-c3-devkitm-1-ram", "hifive1-revb", "hifive1-revb-qemu", "longan-nano", "pico2"], list.Select(entry => (string)entry!["board"]!));
        Assert.True(File.Exists(Path.Combine(flint.Folder, "apps/light/bin/flint/longan-nano/light.bin")));
    }

    [Fact]
    public void Doctor_finds_nothing_missing_where_tests_run()
    {
        CommandResult result = flint.Run("", "doctor", "--json");
        Assert.Equal(0, result.ExitCode);
        Assert.True((bool)JsonNode.Parse(result.Output)!["healthy"]!);
    }

    [Fact]
    public void Doctor_says_how_to_get_what_is_missing()
    {
        flint.Environment["PATH"] = "/nothing-here";
        CommandResult result = flint.Run("", "doctor");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("\nTo install what is missing: apt-get install lld-22 llvm-22 qemu-system-misc\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_one_number() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", flint.Run("", "--version").Output);

    private void AddSmallBoard()
    {
        Directory.CreateDirectory(Path.Combine(flint.Folder, "boards", "small"));
        flint.Write(
            "boards/small/board.json",
            """{ "inherits": "qemu-virt-rv32", "description": "A small one", "memory": { "FLASH": { "kind": "flash", "origin": "0x80000000", "length": 64 } } }""");
    }
}
