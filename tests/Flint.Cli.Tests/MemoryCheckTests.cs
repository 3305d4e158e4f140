namespace Flint.Cli.Tests;

/// <summary><c>flint run --check memory</c>.</summary>
public sealed class MemoryCheckTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void Memory_that_was_never_written_is_told_with_the_line_that_uses_it()
    {
        string app = flint.Write(
            "app.cs",
            """
            unsafe
            {
                int* counter = (int*)0x8017_0000;
                counter[1] = counter[0];
                if (counter[1] > 3)
                    Console.WriteLine("many");
            }
            """);
        CommandResult result = flint.Run("", "run", app, "--board", "qemu-virt-rv32", "--check", "memory");
        Assert.Equal(
            "warning: what is used here was read from 0x80170000, where nothing was ever written\n   at Program.<Main>$(System.String[]) in app.cs:line 5\n",
            result.Errors);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Collections_look_at_the_stack_and_nothing_is_told()
    {
        string app = flint.Write(
            "app.cs",
            """
            var names = new List<string>();
            for (int i = 0; i < 40; i++)
            {
                names.Add($"number {i * i}");
                GC.Collect();
            }

            Console.WriteLine(names[39]);
            """);
        CommandResult result = flint.Run("", "run", app, "--board", "qemu-virt-rv32", "--check", "memory");
        Assert.Equal(("number 1521\n", ""), (result.Output, result.Errors));
    }

    [Fact]
    public void What_is_not_checked() => Assert.Equal(
        "error: --check has no 'stack'\n  hint: it has: memory",
        flint.ErrorOf("run", flint.Write("app.cs", "return 1;"), "--board", "qemu-virt-rv32", "--check", "stack"));
}
