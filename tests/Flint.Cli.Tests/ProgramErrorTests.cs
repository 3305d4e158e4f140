using System.Text.RegularExpressions;

namespace Flint.Cli.Tests;

/// <summary>Apps that cannot be built or run: the exact text, exit code 1, nothing of the compiler's own.</summary>
public sealed class ProgramErrorTests : IDisposable
{
    private const string ImageHint = "give an app.cs, a folder with C# files, an app.csproj, or an ELF file";

    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void No_LLVM_in_PATH()
    {
        flint.Environment["PATH"] = "/nothing-here";
        Assert.Equal(
            """
            error: opt is not installed; llc is not installed; ld.lld is not installed; llvm-symbolizer is not installed
              hint: apt-get install lld-22 llvm-22 (Flint needs LLVM 22 or later; FLINT_LLVM may name its bin folder)
            """,
            ErrorOf("return 1;"));
    }

    [Fact]
    public void No_Main() => Assert.Equal(
        """
        app.cs: error: Main not found
          hint: an app needs top-level statements or a static Main method
        """,
        ErrorOf("class App { }"));

    [Fact]
    public void Two_Mains() => Assert.Equal(
        """
        error: app does not compile:
        app.cs(1,23): error CS0017: Program has more than one entry point defined. Compile with /main to specify the type that contains the entry point.
        """,
        ErrorOf("class A { static void Main() { } } class B { static void Main() { } }"));

    [Fact]
    public void Unsupported_construct_with_file_and_line() => Assert.Equal(
        """
        app.cs(4): error: a call with __arglist is not supported yet
          in Program.<<Main>$>g__Write|0_0(System.Int32)
          needed because Program.<Main>$(System.String[]) calls Program.<<Main>$>g__Write|0_0(System.Int32)
        """,
        ErrorOf(
            """
            Write(5);
            static void Write(int x)
            {
                Log.Show(__arglist(x));
            }
            static class Log { public static void Show(__arglist) { } }
            """));

    [Fact]
    public void Extern_method_with_its_chain() => Assert.Equal(
        """
        error: Native.beep(System.Int32) is C's 'beep', which nothing defines
          needed because Buzzer.Sound() calls Native.beep(System.Int32)
          needed because Program.<Main>$(System.String[]) calls Buzzer.Sound()
          hint: link what defines it: a C source, an object or an archive, with --native FILE or FlintNative in the project
        """,
        ErrorOf(
            """
            Buzzer.Sound();
            static class Buzzer { public static void Sound() => Native.beep(440); }
            static class Native { [System.Runtime.InteropServices.DllImport("buzzer")] public static extern void beep(int tone); }
            """));

    /// <summary>Which member of the many behind it is named first is the class library's matter; that the chain is one is ours.</summary>
    [Fact]
    public void Missing_part_of_the_class_library_with_its_chain()
    {
        string[] lines = ErrorOf("return File.ReadAllText(\"settings.txt\").Length;").Split('\n');
        Match missing = Regex.Match(lines[0], "^error: (.+) has no implementation for this device$");
        Assert.True(missing.Success, lines[0]);
        string needed = missing.Groups[1].Value;
        foreach (string line in lines[1..^1])
        {
            Match step = Regex.Match(line, @"^  needed because (.+) (?:calls|creates|reads|initialises with|is set up by) .+$");
            Assert.True(step.Success, line);
            Assert.EndsWith(" " + needed, line, StringComparison.Ordinal);
            needed = step.Groups[1].Value;
        }

        Assert.Equal("  needed because Program.<Main>$(System.String[]) calls System.IO.File.ReadAllText(System.String)", lines[^2]);
        Assert.Equal("  hint: this part of the class library is not supported yet", lines[^1]);
    }

    [Fact]
    public void Endless_generic_instantiation_with_its_chain()
    {
        string error = ErrorOf(
            """
            return Grow<int>.Deeper(Environment.TickCount);
            static class Grow<T> { public static int Deeper(int n) => n == 0 ? 0 : Grow<T[]>.Deeper(n - 1); }
            """);
        int depth = Regex.Count(error.Split('\n')[0], @"\[\]");
        string Method(int arrays) => $"Grow<System.Int32{string.Concat(Enumerable.Repeat("[]", arrays))}>.Deeper(System.Int32)";
        string[] expected =
        [
            $"app.cs(2): error: generic instantiation without end at {Method(depth).Replace(">.", ">::", StringComparison.Ordinal)}",
            $"  in {Method(depth - 1)}",
            .. Enumerable.Range(0, depth - 1).Reverse().Select(arrays => $"  needed because {Method(arrays)} calls {Method(arrays + 1)}"),
            $"  needed because Program.<Main>$(System.String[]) calls {Method(0)}",
            "  hint: a generic method or type that instantiates itself with a larger type cannot be compiled ahead of time",
        ];
        Assert.Equal(expected, error.Split('\n'));
    }

    [Theory]
    [InlineData("TargetHook", "void", "hook", "hooks")]
    [InlineData("TargetValue", "int", "value", "values")]
    public void Board_that_lacks_what_the_app_asks_for(string attribute, string type, string kind, string key) => Assert.Equal(
        $"""
        app.cs(1): error: board qemu-virt-rv32 has no {kind} 'lamp.light'
          in Program.<Main>$(System.String[])
          hint: add it to "{key}" in the board's JSON file
        """,
        ErrorOf($"Lamp.Light();\nstatic class Lamp {{ [Flint.Runtime.{attribute}(\"lamp.light\")] public static extern {type} Light(); }}"));

    [Theory]
    [InlineData("build")]
    [InlineData("run")]
    [InlineData("size")]
    public void Folder_without_sources(string command)
    {
        Directory.CreateDirectory(Path.Combine(flint.Folder, "empty"));
        Assert.Equal(
            "error: empty has no C# files\n  hint: give an app.cs, a folder with C# files, or an app.csproj",
            flint.ErrorOf(command, "empty", "--board", "qemu-virt-rv32"));
    }

    [Fact]
    public void File_that_is_no_source() => Assert.Equal(
        "error: app.txt is no C# file, project or folder\n  hint: give an app.cs, a folder with C# files, or an app.csproj",
        flint.ErrorOf("build", flint.Write("app.txt", "return 1;"), "--board", "qemu-virt-rv32"));

    [Theory]
    [InlineData("run")]
    [InlineData("size")]
    public void Text_with_the_name_of_an_image(string command) => Assert.Equal(
        $"error: app.elf is neither an app nor an ELF file\n  hint: {ImageHint}",
        flint.ErrorOf(command, flint.Write("app.elf", "hello"), "--board", "qemu-virt-rv32"));

    [Theory]
    [InlineData("run")]
    [InlineData("size")]
    public void Image_that_is_cut_off(string command) => Assert.Equal(
        "error: app.elf is not an ELF file Flint can read: it does not begin as one",
        flint.ErrorOf(command, flint.Write("app.elf", "\x7F" + "ELF"), "--board", "qemu-virt-rv32"));

    [Theory]
    [InlineData("run")]
    [InlineData("size")]
    public void Image_of_another_machine(string command)
    {
        byte[] header = new byte[64];
        "\x7F"u8.CopyTo(header);
        "ELF"u8.CopyTo(header.AsSpan(1));
        (header[4], header[5], header[16], header[18]) = (2, 1, 2, 62);
        File.WriteAllBytes(Path.Combine(flint.Folder, "app.elf"), header);
        Assert.Equal(
            "error: app.elf is not an ELF file Flint can read: it is for machine 62, not RISC-V (243)",
            flint.ErrorOf(command, "app.elf", "--board", "qemu-virt-rv32"));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("run")]
    public void Variables_that_do_not_fit(string command)
    {
        string error = flint.ErrorOf(
            command,
            flint.Write(
                "app.cs",
                """
                return Buffer.Change(Environment.TickCount & 1);
                static class Buffer
                {
                    static readonly byte[] s_bytes = new byte[200_000];
                    public static int Change(int i) { s_bytes[i] = 1; return s_bytes[i ^ 1]; }
                }
                """),
            "--board",
            "hifive1-revb-qemu");
        Match numbers = Regex.Match(error, "([0-9,]+) of 16,384 bytes used, ([0-9,]+) too many");
        int used = int.Parse(numbers.Groups[1].ValueSpan, System.Globalization.NumberStyles.AllowThousands);
        Assert.Equal(
            $"""
            error: program does not fit hifive1-revb-qemu's RAM: {used:N0} of 16,384 bytes used, {used - 16_384:N0} too many
              hint: most is taken by Buffer, 200,008 bytes; flint size shows all
            """,
            error);
    }

    private string ErrorOf(string source) => flint.ErrorOf("build", flint.Write("app.cs", source), "--board", "qemu-virt-rv32");
}
