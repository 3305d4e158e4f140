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
        text.Append("Made from the tests of the drivers (`tests/Flint.Hal.Tests`): a cell says yes when the board passes the app of that name in the simulator,\n");
        text.Append("— where the chip has no such unit, and nothing where there is no driver of it.\n");
        text.Append("`FLINT_WRITE_SUPPORT_MATRIX=1 dotnet run --project tests/Flint.Hal.Tests -c Release` writes it anew.\n\n");
        text.Append($"| | {string.Join(" | ", boards)} |\n|---|{string.Concat(boards.Select(_ => "---|"))}\n");
        foreach (string app in cells.Select(cell => cell.App).Distinct().Order(StringComparer.Ordinal))
            text.Append($"| {app} | {string.Join(" | ", boards.Select(board => Cell(cells, board, app)))} |\n");
        text.Append('\n');
        foreach (IGrouping<string, MissingUnit> chip in MissingUnit.All.GroupBy(unit => unit.Chip))
            text.Append($"The {chip.Key} has {string.Join(", ", chip.Select(unit => $"{unit.Reason} ({unit.App})"))}.\n");
        return text.ToString();
    }

    /// <exception cref="InvalidOperationException">The board has passed with a unit that its chip is said not to have.</exception>
    private static string Cell(HashSet<(string Board, string App)> passed, string board, string app)
    {
        bool hasPassed = passed.Contains((board, app));
        bool isMissing = MissingUnit.All.Any(unit => unit.App == app && unit.Chip == Boards.ChipOf(board));
        return hasPassed && isMissing ? throw new InvalidOperationException($"{board} has passed {app}, but its chip is said to have no such unit")
            : hasPassed ? "yes"
            : isMissing ? "—"
            : "";
    }
}
