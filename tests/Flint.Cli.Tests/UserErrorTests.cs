namespace Flint.Cli.Tests;

/// <summary>Every mistake that a user of the command can make: the exact text, and exit code 1.</summary>
public sealed class UserErrorTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void Unknown_board() => Assert.Equal(
        """
        error: unknown board 'longan'
          hint: did you mean 'longan-nano'? known boards: ch32v003evt, esp32-c3-devkitm-1, esp32-c3-devkitm-1-ram, hifive1-revb, hifive1-revb-qemu, longan-nano, pico2, qemu-virt-rv32, qemu-virt-rv32imc
        """,
        flint.ErrorOf("build", flint.Write("app.cs", ""), "--board", "longan"));

    [Theory]
    [InlineData("build", "give an app.cs, a folder with C# files, or an app.csproj")]
    [InlineData("run", "give an app.cs, a folder with C# files, an app.csproj, or an ELF file")]
    [InlineData("size", "give an app.cs, a folder with C# files, an app.csproj, or an ELF file")]
    public void No_such_file(string command, string hint) => Assert.Equal(
        $"error: app does not exist\n  hint: {hint}",
        flint.ErrorOf(command, "app", "--board", "qemu-virt-rv32"));

    [Fact]
    public void Wrong_kind_of_file() => Assert.Equal(
        """
        error: notes.txt is neither an app nor an ELF file
          hint: give an app.cs, a folder with C# files, an app.csproj, or an ELF file
        """,
        flint.ErrorOf("run", flint.Write("notes.txt", "some notes"), "--board", "qemu-virt-rv32"));

    [Theory]
    [InlineData("2")]
    [InlineData("-1s")]
    [InlineData("0s")]
    [InlineData("1e3s")]
    public void Wrong_length_of_time(string time) => Assert.Equal(
        $"error: --for is '{time}', which is no length of time\n  hint: give a number with its unit: 500ms, 2s, 1.5m",
        flint.ErrorOf("run", "app.cs", "--board", "qemu-virt-rv32", $"--for={time}"));

    [Fact]
    public void Unknown_engine() => Assert.Equal(
        "error: unknown engine 'bochs'\n  hint: known engines: flint, qemu, renode",
        flint.ErrorOf("run", "app.cs", "--board", "qemu-virt-rv32", "--engine", "bochs"));

    [Fact]
    public void No_board() => Assert.Equal(
        "error: --board is missing\n  hint: flint boards lists what there is; an ELF file that was built by other tools can run without",
        flint.ErrorOf("run", flint.Write("app.cs", "")));

    [Fact]
    public void Platform_for_what_is_no_image() => Assert.Equal(
        "error: app.cs is built for a board, and --platform is for ELF files\n  hint: give --board instead",
        flint.ErrorOf("run", flint.Write("app.cs", ""), "--platform", "board.repl"));

    [Fact]
    public void Board_whose_variant_is_simulated() => Assert.Equal(
        "error: engine qemu does not have board 'hifive1-revb'\n  hint: use --board hifive1-revb-qemu",
        flint.ErrorOf("run", "app.cs", "--board", "hifive1-revb", "--engine", "qemu"));

    [Fact]
    public void Board_that_the_engine_lacks() => Assert.Equal(
        "error: engine qemu does not have board 'longan-nano'\n  hint: boards that it has: hifive1-revb-qemu, qemu-virt-rv32, qemu-virt-rv32imc",
        flint.ErrorOf("run", "app.cs", "--board", "longan-nano", "--engine", "qemu"));

    [Fact]
    public void Board_that_is_not_simulated()
    {
        Directory.CreateDirectory(Path.Combine(flint.Folder, "boards", "mine"));
        flint.Write("boards/mine/board.json", """{ "inherits": "gd32vf103cbt6", "images": ["bin"] }""");
        Assert.Equal(
            "error: board 'mine' is not simulated\n  hint: boards that are: ch32v003evt, esp32-c3-devkitm-1, esp32-c3-devkitm-1-ram, hifive1-revb, hifive1-revb-qemu, longan-nano, pico2, qemu-virt-rv32, qemu-virt-rv32imc; "
                + "a platform.repl beside its board.json, named there under 'engines', makes it one",
            flint.ErrorOf("run", "app.cs", "--board", "mine", "--boards", "boards"));
    }

    [Fact]
    public void Unknown_option() => Assert.Equal(
        "error: Unrecognized command or argument '--bord'.\n  hint: flint build --help",
        flint.ErrorOf("build", "app.cs", "--bord", "longan-nano"));

    [Theory]
    [InlineData("--optimize", "fast", "error: --optimize is 'fast'\n  hint: known values: size, speed")]
    [InlineData("--heap", "big", "error: --heap is 'big'\n  hint: known values: collected, bump, none, verified, stressed")]
    [InlineData("--emit", "elf,dfu", "error: --emit has 'dfu'\n  hint: known values: elf, bin, hex, uf2, esp, ll, asm, map")]
    [InlineData("-o", "app.img", "error: -o is 'app.img', which does not say the image's kind\n  hint: end the name in .elf, .bin, .hex, .uf2 or .esp")]
    public void Unknown_word(string option, string word, string expected) =>
        Assert.Equal(expected, flint.ErrorOf("build", "app.cs", "--board", "longan-nano", option, word));

    [Fact]
    public void App_that_needs_a_board_to_be_measured() => Assert.Equal(
        "error: --board is missing\n  hint: flint boards lists the boards; an ELF file can be measured without",
        flint.ErrorOf("size", flint.Write("app.cs", "")));

    [Fact]
    public void Missing_LLVM()
    {
        flint.Environment["FLINT_LLVM"] = "/no-llvm-here";
        Assert.Equal(
            """
            error: opt is not in /no-llvm-here, which FLINT_LLVM names; llc is not in /no-llvm-here, which FLINT_LLVM names; ld.lld is not in /no-llvm-here, which FLINT_LLVM names; llvm-symbolizer is not in /no-llvm-here, which FLINT_LLVM names
              hint: apt-get install lld-22 llvm-22 (Flint needs LLVM 22 or later; FLINT_LLVM may name its bin folder)
            """,
            flint.ErrorOf("build", flint.Write("app.cs", "return 1;"), "--board", "qemu-virt-rv32"));
    }

    [Theory]
    [InlineData("--gdb=3333")]
    [InlineData("--vcd=a.vcd")]
    [InlineData("--trace=a.trace")]
    [InlineData("--profile=a.folded")]
    public void Watching_a_run_on_a_bare_platform(string option)
    {
        flint.Run("", "build", flint.Write("app.cs", "return 1;"), "--board", "qemu-virt-rv32", "-o", "app.elf");
        Assert.Equal(
            "error: an ELF file without --board has no --gdb, --trace, --vcd, --profile and --check\n  hint: make it a board: a folder with a board.json that names the platform description",
            flint.ErrorOf("run", "app.elf", "--platform", flint.Write("a.repl", ""), option));
    }

    [Fact]
    public void Signature_on_another_engine() => Assert.Equal(
        "error: engine qemu has no --signature\n  hint: use --engine flint",
        flint.ErrorOf("run", "app.cs", "--board", "qemu-virt-rv32", "--engine", "qemu", "--signature", "a.txt"));

    [Fact]
    public void Signature_of_an_app() => Assert.Equal(
        "error: the image has no symbol begin_signature\n  hint: a signature is what lies between begin_signature and end_signature",
        flint.ErrorOf("run", flint.Write("app.cs", "return 1;"), "--board", "qemu-virt-rv32", "--signature", "a.txt"));

    [Fact]
    public void Missing_Renode()
    {
        flint.Run("", "build", flint.Write("app.cs", "return 1;"), "--board", "qemu-virt-rv32", "-o", "app.elf");
        flint.Environment["PATH"] = "/nothing-here";
        flint.Environment["FLINT_RENODE"] = "";
        Assert.Equal(
            "error: Renode is not installed\n  hint: get Renode 1.16 or later from https://github.com/renode/renode/releases, and put it on PATH or name its program in FLINT_RENODE",
            flint.ErrorOf("run", "app.elf", "--board", "qemu-virt-rv32", "--engine", "renode"));
    }

    [Fact]
    public void Missing_QEMU()
    {
        flint.Run("", "build", flint.Write("app.cs", "return 1;"), "--board", "qemu-virt-rv32", "-o", "app.elf");
        flint.Environment["PATH"] = "/nothing-here";
        Assert.Equal(
            "error: qemu-system-riscv32 is not installed\n  hint: apt-get install qemu-system-misc",
            flint.ErrorOf("run", "app.elf", "--board", "qemu-virt-rv32", "--engine", "qemu"));
    }

    [Fact]
    public void Folder_of_boards_that_is_not_there() => Assert.Equal(
        "error: there is no folder of boards at nowhere\n  hint: correct --boards or the FLINT_BOARDS environment variable",
        flint.ErrorOf("boards", "--boards", "nowhere"));

    [Fact]
    public void Error_in_the_app() => Assert.Equal(
        "error: app does not compile:\napp.cs(2,8): error CS0103: The name 'x' does not exist in the current context",
        flint.ErrorOf("build", flint.Write("app.cs", "// An app.\nreturn x;\n"), "--board", "qemu-virt-rv32"));

    [Theory]
    [InlineData("{\n\"needs\": \"led\" }", "apps/blink/app.json(2): error: 'needs' must be an array, not a string")]
    [InlineData("{ \"needs\": [\"led\",\n\"Uarts\"] }", "apps/blink/app.json(2): error: no board has 'Uarts'\n  hint: did you mean 'Uart'?")]
    [InlineData("needs led", "apps/blink/app.json(1): error: not valid JSON: 'needs led' is an invalid JSON literal. Expected the literal 'null'.")]
    public void Wrong_app_description(string text, string message)
    {
        Directory.CreateDirectory(Path.Combine(flint.Folder, "apps", "blink"));
        flint.Write("apps/blink/app.json", text);
        Assert.Equal(message, flint.ErrorOf("firmware", "apps"));
    }
}
