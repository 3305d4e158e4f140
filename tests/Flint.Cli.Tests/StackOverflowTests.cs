namespace Flint.Cli.Tests;

/// <summary>A stack overflow stops the program with a message, whatever lies below the stack.</summary>
public sealed class StackOverflowTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Theory]
    [InlineData("qemu-virt-rv32", "qemu")]
    [InlineData("qemu-virt-rv32", "flint")]
    [InlineData("hifive1-revb-qemu", "qemu")]
    public void Recursion_without_end(string board, string engine)
    {
        string app = flint.Write("app.cs", "return F(args.Length);\n\nstatic int F(int n) => n == 500_000_000 ? 1 : F(n + 1) * 3 + n;\n");
        CommandResult result = flint.Run("", "run", app, "--board", board, "--engine", engine, "--for", "20s");
        string warning = engine == "flint"
            ? "warning: the stack pointer is 0x80100FF0, 16 bytes below the stack's limit, 0x80101000\n   at Program.<<Main>$>g__F|0_0(System.Int32) in app.cs\n"
            : "";
        Assert.StartsWith(warning + "Unhandled exception. System.StackOverflowException: Operation caused a stack overflow.\n", result.Errors, StringComparison.Ordinal);
        Assert.Contains("   at Program.<<Main>$>g__F|0_0(System.Int32) in app.cs", result.Errors, StringComparison.Ordinal);
        Assert.Equal(134, result.ExitCode);
    }

    /// <summary>The FE310's board has none, as nothing lies below its RAM.</summary>
    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{ "stackGuard": 1024 }""", true)]
    public void An_app_has_memory_closed_below_its_stack(string json, bool isClosed)
    {
        flint.Write("app.json", json);
        string app = flint.Write("app.cs", "return F(args.Length);\n\nstatic int F(int n) => n == 500_000_000 ? 1 : F(n + 1) * 3 + n;\n");
        Assert.Equal(0, flint.Run("", "build", app, "--board", "hifive1-revb", "--emit", "map", "-o", "app.hex").ExitCode);
        Assert.Equal(isClosed, File.ReadAllText(Path.Combine(flint.Folder, "bin/flint/hifive1-revb/app.map")).Contains("flint_init_guard", StringComparison.Ordinal));
        CommandResult result = flint.Run("", "run", app, "--board", "hifive1-revb", "--for", "20s");
        Assert.Contains("Unhandled exception. System.StackOverflowException: Operation caused a stack overflow.\n   at Program.<<Main>$>g__F|0_0(System.Int32) in app.cs", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_that_is_larger_than_the_guard()
    {
        string app = flint.Write(
            "app.cs",
            """
            return F(args.Length);

            static int F(int n)
            {
                Span<byte> bytes = stackalloc byte[30_000];
                bytes[n % 30_000] = 1;
                return n == 500_000_000 ? bytes[7] : F(n + 1) + bytes[n % 29_000];
            }
            """);
        CommandResult result = flint.Run("", "run", app, "--board", "qemu-virt-rv32", "--for", "20s");
        Assert.Matches(
            "^warning: the stack pointer is 0x[0-9A-F]{8}, [0-9]+ bytes below the stack's limit, 0x80101000\n   at Program.<<Main>\\$>g__F\\|0_0\\(System.Int32\\) in .*\nUnhandled exception. System.StackOverflowException: ",
            result.Errors);
    }
}
