using System.Diagnostics;
using Flint.Elf;

namespace Flint.Cli.Tests;

/// <summary><c>flint monitor</c> on a pseudo-terminal, with the test as the board.</summary>
public sealed class MonitorTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void What_the_board_prints_is_shown_and_what_is_typed_is_sent()
    {
        using var board = new PseudoTerminal();
        Process process = flint.Start("monitor", "--board", "longan-nano", "--port", board.Name, "--for", "20s");
        board.WaitUntilRaw();
        board.Write("Hello from the board\n");
        Assert.Equal("Hello from the board", process.StandardOutput.ReadLine());
    }

    [Fact]
    public void An_error_line_becomes_the_exception_and_its_place()
    {
        flint.Write("app.cs", "int[] readings = [20, 21, 19];\nConsole.WriteLine(readings[args.Length + 3]);\n");
        Assert.Equal(0, flint.Run("", "build", "app.cs", "--board", "longan-nano").ExitCode);
        ulong site = ErrorSite(Path.Combine(flint.Folder, "bin/flint/longan-nano/app.elf"));
        using var board = new PseudoTerminal();
        Process process = flint.Start("monitor", "app.cs", "--board", "longan-nano", "--port", board.Name, "--for", "20s");
        board.WaitUntilRaw();
        board.Write($"ready\n!{site:X8} 00000003\n");
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        Assert.Equal("Unhandled exception. System.IndexOutOfRangeException: Index was outside the bounds of the array.", process.StandardError.ReadLine());
        Assert.Equal("   at Program.<Main>$(System.String[]) in app.cs:line 2", process.StandardError.ReadLine());
    }

    [Fact]
    public void No_such_port() => Assert.StartsWith(
        "error: there is no serial port /dev/none\n  hint: ", flint.ErrorOf("monitor", "--board", "longan-nano", "--port", "/dev/none"), StringComparison.Ordinal);

    [Fact]
    public void An_app_that_was_not_built() => Assert.Equal(
        "error: app.cs was not built for longan-nano yet\n  hint: flint flash app.cs --board longan-nano does that",
        flint.ErrorOf("monitor", flint.Write("app.cs", ""), "--board", "longan-nano"));

    [Fact]
    public void A_port_that_is_none()
    {
        string error = flint.ErrorOf("monitor", "--board", "longan-nano", "--port", flint.Write("notes.txt", ""));
        Assert.StartsWith("error: notes.txt cannot be set to 115200 baud\n  hint: stty: ", error, StringComparison.Ordinal);
    }

    /// <summary>The address of a failed check.</summary>
    private static ulong ErrorSite(string elf)
    {
        ReadOnlySpan<byte> traps = ObjectFile.Read(elf).FindSection(".flint.traps")!.Data.Span;
        return BitConverter.ToUInt32(traps[..4]);
    }
}
