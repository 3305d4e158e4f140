namespace Flint.Cli.Tests;

/// <summary>The heap's mode, by option and by the app's property, and what the modes find.</summary>
public sealed class HeapModeTests : IDisposable
{
    private const string Allocates = "System.Console.WriteLine(new int[System.Environment.TickCount].Length);";

    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void Property_of_a_single_file() => Assert.Equal(
        """
        app.cs(2): error: memory is allocated, and --heap is none: System.Int32[], its size is not known before it runs
          in Program.<Main>$(System.String[])
          hint: flint build with --heap collected, or avoid what allocates
        """,
        flint.ErrorOf("build", flint.Write("app.cs", "#:property FlintHeap=none\n" + Allocates), "--board", "qemu-virt-rv32"));

    [Fact]
    public void Property_of_a_project_and_the_option_that_wins()
    {
        flint.Write("app.cs", Allocates);
        string project = flint.Write(
            "app.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><FlintHeap>none</FlintHeap></PropertyGroup></Project>");
        Assert.StartsWith(
            "app.cs(1): error: memory is allocated, and --heap is none: System.Int32[], ", flint.ErrorOf("build", project, "--board", "qemu-virt-rv32"), StringComparison.Ordinal);
        Assert.Equal(0, flint.Run("", "build", project, "--board", "qemu-virt-rv32", "--heap", "bump").ExitCode);
    }

    [Fact]
    public void Unknown_word_in_a_property() => Assert.Equal(
        "error: FlintHeap in app.cs is 'big'\n  hint: known values: collected, bump, none, verified, stressed",
        flint.ErrorOf("build", flint.Write("app.cs", "#:property FlintHeap=big\nreturn 1;"), "--board", "qemu-virt-rv32"));

    [Theory]
    [InlineData("*(nint*)(first + 1) = (nint)first;", "A reference is not that of an object.")]
    [InlineData("*((nint*)first - 2) += 1;", "An object does not begin with its method table.")]
    [InlineData("*((int*)first - 1) = 90_000_000;", "An object or gap reaches past the end of the heap.")]
    public void Verified_heap_finds_what_overwrote_it(string damage, string message)
    {
        string app = flint.Write(
            "app.cs",
            $$"""
            string[] texts = ["a", null!];
            Damage(texts);
            GC.Collect(); GC.Collect();
            Console.WriteLine(texts.Length);
            GC.KeepAlive(texts);

            static unsafe void Damage(string[] texts)
            {
                fixed (string* first = texts)
                {
                    {{damage}}
                }
            }
            """);
        CommandResult result = flint.Run("", "run", app, "--board", "qemu-virt-rv32", "--heap", "verified");
        Assert.StartsWith($"Unhandled exception. Flint.Runtime.HeapCorruptedException: {message}\n", result.Errors, StringComparison.Ordinal);
        Assert.Equal(134, result.ExitCode);
    }
}
