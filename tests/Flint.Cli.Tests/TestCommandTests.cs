namespace Flint.Cli.Tests;

/// <summary><c>flint test</c>: which projects are tests, and what a user reads when there are none.</summary>
public sealed class TestCommandTests : IDisposable
{
    private const string Hint =
        "\n  hint: a firmware's tests are a project of their own, beside it or below, that refers to Flint.Testing and a test framework: docs/board-tests.md";

    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void A_folder_without_tests()
    {
        flint.Write("app.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Assert.Equal("error: . has no test project" + Hint, flint.ErrorOf("test"));
    }

    [Fact]
    public void A_project_without_tests() => Assert.Equal(
        "error: app.csproj is no test project" + Hint,
        flint.ErrorOf("test", flint.Write("app.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")));

    [Fact]
    public void A_folder_that_is_not_there() => Assert.Equal(
        "error: nothing does not exist\n  hint: give a test project, or a folder with test projects in it or below",
        flint.ErrorOf("test", "nothing"));

    [Fact]
    public void An_engine_that_tests_cannot_use() => Assert.Equal(
        "error: --engine is 'qemu'\n  hint: known values: flint, renode",
        flint.ErrorOf("test", "--engine", "qemu"));

    [Fact]
    public void Tests_of_firmware_run_on_a_simulated_board()
    {
        CommandResult result = flint.Run("", "test", Path.Combine(CommandRun.Firmware, "blink"));
        Assert.StartsWith("==> Blink.Tests\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0, Skipped: 0", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 of 1 test projects passed\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }
}
