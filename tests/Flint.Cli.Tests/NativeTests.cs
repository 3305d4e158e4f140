using System.Buffers.Binary;
using System.Text;

namespace Flint.Cli.Tests;

/// <summary>C and assembly in an app: what is given, how, and what is said of mistakes.</summary>
public sealed class NativeTests : IDisposable
{
    private const string App =
        """
        using System.Runtime.InteropServices;
        Console.WriteLine(C.scale(5));
        static class C { [DllImport("scale")] public static extern int scale(int x); }
        """;

    private const string Scale = "#include \"factor.h\"\nint scale(int x) { return x * FACTOR; }\n";

    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void Source_is_compiled_anew_when_it_or_its_header_or_a_macro_changes()
    {
        flint.Write("app.cs", App);
        flint.Write("scale.c", Scale);
        Directory.CreateDirectory(Path.Combine(flint.Folder, "inc"));
        flint.Write("inc/factor.h", "#ifndef FACTOR\n#define FACTOR 3\n#endif\n");
        Assert.Equal("15\n", Run("-I", "inc").Output);
        DateTime first = ObjectTime();
        Assert.Equal("15\n", Run("-I", "inc").Output);
        Assert.Equal(first, ObjectTime());
        flint.Write("inc/factor.h", "#ifndef FACTOR\n#define FACTOR 4\n#endif\n");
        Assert.Equal("20\n", Run("-I", "inc").Output);
        Assert.Equal("35\n", Run("-I", "inc", "-D", "FACTOR=7").Output);
        flint.Write("scale.c", Scale.Replace("return", "return 1 +", StringComparison.Ordinal));
        Assert.Equal("21\n", Run("-I", "inc").Output);
    }

    [Fact]
    public void Properties_of_a_single_file()
    {
        Directory.CreateDirectory(Path.Combine(flint.Folder, "c"));
        flint.Write("c/scale.c", Scale);
        flint.Write("c/factor.h", "#define FACTOR (LOW + HIGH)\n");
        flint.Write("app.cs", "#:property FlintNative=c/scale.c\n#:property FlintNativeIncludes=c\n#:property FlintNativeDefines=LOW=1;HIGH=10\n" + App);
        Assert.Equal("55\n", flint.Run("", "run", "app.cs", "--board", "qemu-virt-rv32").Output);
    }

    [Fact]
    public void Items_of_a_project()
    {
        flint.Write("app.cs", "using System;\n" + App.Replace("scale(5)", "scale(5) + C.one()", StringComparison.Ordinal)
            .Replace("{ [DllImport", "{ [DllImport(\"one\")] public static extern int one(); [DllImport", StringComparison.Ordinal));
        flint.Write("scale.c", "int scale(int x) { return x * 2; }\n");
        flint.Write("one.S", "#define VALUE 1\n.globl one\none:\n    li a0, VALUE\n    ret\n");
        string project = flint.Write(
            "app.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><NativeFileReference Include="*.c" /><NativeLibrary Include="one.S" /></ItemGroup>
            </Project>
            """);
        Assert.Equal("11\n", flint.Run("", "run", project, "--board", "qemu-virt-rv32").Output);
    }

    [Fact]
    public void Assembly_that_is_not_preprocessed()
    {
        flint.Write("app.cs", App);
        for (int factor = 2; factor < 4; factor++)
        {
            flint.Write("scale.s", $".globl scale\nscale:\n    li a1, {factor}\n    mul a0, a0, a1\n    ret\n");
            Assert.Equal($"{5 * factor}\n", flint.Run("", "run", "app.cs", "--board", "qemu-virt-rv32", "--native", "scale.s").Output);
        }
    }

    [Fact]
    public void Error_in_C()
    {
        flint.Write("scale.c", "int scale(int x)\n{\n    return x * y;\n}\n");
        Assert.Equal(
            """
            error: scale.c does not compile:
            scale.c(3,16): error: use of undeclared identifier 'y'
            """,
            ErrorOf("scale.c"));
    }

    [Fact]
    public void Warning_in_C_is_told_in_every_build()
    {
        flint.Write("app.cs", App);
        flint.Write("scale.c", "int scale(int x) { x * 2; return 1; }\n");
        for (int i = 0; i < 2; i++)
        {
            CommandResult result = flint.Run("", "run", "app.cs", "--board", "qemu-virt-rv32", "--native", "scale.c");
            Assert.Equal("1\n", result.Output);
            Assert.Equal("scale.c(1,22): warning: expression result unused [-Wunused-value]\n", result.Errors);
        }
    }

    [Fact]
    public void Function_that_C_lacks()
    {
        flint.Write("scale.c", "int helper(int);\n\nint scale(int x) { return helper(x) + 1; }\n");
        Assert.Equal(
            """
            scale.c(3): error: nothing defines 'helper', neither C#, nor what is linked with it, nor the C library
              hint: link what defines it with --native FILE or FlintNative, or export a method as it: [UnmanagedCallersOnly(EntryPoint = "helper")]
            """,
            ErrorOf("scale.c"));
    }

    [Fact]
    public void Function_that_two_sources_define()
    {
        flint.Write("scale.c", "int scale(int x) { return x; }\n");
        flint.Write("other.c", "\nint scale(int x) { return -x; }\n");
        Assert.Equal(
            """
            error: 'scale' is defined twice: in scale.c(1) and in other.c(2)
              hint: make one of them static, or __attribute__((weak)) to let the other win
            """,
            ErrorOf("scale.c", "other.c"));
    }

    [Fact]
    public void Two_exports_of_one_name() => Assert.Equal(
        """
        error: two methods are exported as 'tick': A.Tick() and B.Tick()
          hint: give one of them another EntryPoint
        """,
        flint.ErrorOf(
            "build",
            flint.Write(
                "app.cs",
                """
                using System.Runtime.InteropServices;
                return 1;
                static class A { [UnmanagedCallersOnly(EntryPoint = "tick")] static void Tick() { } }
                static class B { [UnmanagedCallersOnly(EntryPoint = "tick")] static void Tick() { } }
                """),
            "--board", "qemu-virt-rv32"));

    [Fact]
    public void File_that_is_not_there() => Assert.Equal(
        "error: gone.c does not exist\n  hint: --native and FlintNative name files to link in", ErrorOf("gone.c"));

    [Fact]
    public void File_of_another_kind()
    {
        flint.Write("scale.cpp", "");
        Assert.Equal(
            "error: scale.cpp is nothing that can be linked\n  hint: C (.c), assembly (.S, .s), objects (.o) and archives (.a) can be linked", ErrorOf("scale.cpp"));
    }

    [Fact]
    public void Folder_of_headers_that_is_not_there()
    {
        flint.Write("app.cs", App);
        flint.Write("scale.c", "");
        Assert.Equal(
            "error: inc is no folder\n  hint: --include and FlintNativeIncludes name folders of C headers",
            flint.ErrorOf("build", "app.cs", "--board", "qemu-virt-rv32", "--native", "scale.c", "-I", "inc"));
    }

    [Theory]
    [InlineData(1, 1, 4, "ilp32d")]
    [InlineData(1, 1, 8, "ilp32e")]
    [InlineData(2, 1, 5, "lp64d")]
    public void Object_for_another_ABI(byte @class, byte type, byte flags, string abi)
    {
        File.WriteAllBytes(Path.Combine(flint.Folder, "scale.o"), Header(@class, type, flags));
        Assert.Equal(
            $"error: scale.o is for ABI {abi}, and board qemu-virt-rv32 has ilp32\n  hint: compile it with -march=rv32imac_zicsr_zifencei -mabi=ilp32, or give its source",
            ErrorOf("scale.o"));
    }

    [Fact]
    public void Archive_with_an_object_for_another_ABI()
    {
        byte[] content = Header(1, 1, 4);
        string member = $"{"scale.o/",-16}{0,-12}{0,-6}{0,-6}{"644",-8}{content.Length,-10}`\n";
        File.WriteAllBytes(Path.Combine(flint.Folder, "scale.a"), [.. "!<arch>\n"u8, .. Encoding.ASCII.GetBytes(member), .. content]);
        Assert.StartsWith("error: scale.a(scale.o) is for ABI ilp32d, and board qemu-virt-rv32 has ilp32\n", ErrorOf("scale.a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scale.o", "text", "error: scale.o is not an ELF file Flint can read: it does not begin as one")]
    [InlineData("scale.a", "text", "error: scale.a is no archive of object files\n  hint: make it with llvm-ar rcs, without the option T")]
    [InlineData("scale.a", "!<arch>\nscale.o/        0           0     0     644     9999      `\nabc", "error: scale.a is no archive of object files: it is cut off or damaged")]
    public void Damaged_file(string name, string content, string error)
    {
        flint.Write(name, content);
        Assert.Equal(error, ErrorOf(name));
    }

    [Fact]
    public void Linked_program_in_place_of_an_object()
    {
        File.WriteAllBytes(Path.Combine(flint.Folder, "scale.o"), Header(1, 2, 0));
        Assert.Equal("error: scale.o is a linked program, not an object file\n  hint: give what clang -c or gcc -c makes", ErrorOf("scale.o"));
    }

    private static byte[] Header(byte @class, byte type, byte flags)
    {
        byte[] header = new byte[64];
        "\x7F"u8.CopyTo(header);
        "ELF"u8.CopyTo(header.AsSpan(1));
        (header[4], header[5], header[16]) = (@class, 1, type);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(18), 243);
        header[@class == 2 ? 48 : 36] = flags;
        return header;
    }

    private CommandResult Run(params string[] options) => flint.Run("", ["run", "app.cs", "--board", "qemu-virt-rv32", "--native", "scale.c", .. options]);

    private DateTime ObjectTime() => File.GetLastWriteTimeUtc(Path.Combine(flint.Folder, "bin", "flint", "qemu-virt-rv32", "obj", "native", "scale.c.o"));

    private string ErrorOf(params string[] files) => flint.ErrorOf(
        ["build", flint.Write("app.cs", App), "--board", "qemu-virt-rv32", .. files.SelectMany(file => (string[])["--native", file])]);
}
