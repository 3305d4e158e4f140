using System.Collections.Concurrent;
using System.Text;

[assembly: AssemblyFixture(typeof(Flint.Hal.Tests.SupportMatrix))]

namespace Flint.Hal.Tests;

/// <summary>Which board has passed which app of the Apps folder. With FLINT_WRITE_SUPPORT_MATRIX=1 in the environment docs/support.md is written from it.</summary>
public sealed class SupportMatrix : IDisposable
{
    private readonly ConcurrentDictionary<(string Board, string App), bool> passed = new();

    public static string Document => Path.Combine(Installation.Locate().Root, "docs", "support.md");

    public void Passed(string board, string app) => passed[(board, app)] = true;

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("FLINT_WRITE_SUPPORT_MATRIX") == "1")
            File.WriteAllText(Document, Text(passed.Keys));
    }

    /// <summary>The matrix as a document.</summary>
    public static string Text(IEnumerable<(string Board, string App)> supported)
    {
        HashSet<(string Board, string App)> cells = [.. supported];
        string[] boards = [.. cells.Select(cell => cell.Board).Distinct().Order(StringComparer.Ordinal)];
        var text = new StringBuilder("# What the HAL supports\n\n");
        text.Append("Made from the tests of the drivers (`tests/Flint.Hal.Tests`): a cell is marked when the board passes the app of that name in the simulator.\n");
        text.Append("`FLINT_WRITE_SUPPORT_MATRIX=1 dotnet run --project tests/Flint.Hal.Tests -c Release` writes it anew.\n\n");
        text.Append($"| | {string.Join(" | ", boards)} |\n|---|{string.Concat(boards.Select(_ => "---|"))}\n");
        foreach (string app in cells.Select(cell => cell.App).Distinct().Order(StringComparer.Ordinal))
            text.Append($"| {app} | {string.Join(" | ", boards.Select(board => cells.Contains((board, app)) ? "yes" : ""))} |\n");
        return text.ToString();
    }
}
