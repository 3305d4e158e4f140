using System.Globalization;
using System.Text;

namespace Flint.Bench;

/// <summary>Figures with what they are of.</summary>
/// <param name="Columns">Of the first, which names the rows, and of the others.</param>
internal sealed record Table(string Title, params string[] Columns)
{
    public List<Row> Rows { get; } = [];

    /// <param name="cells">Integers are counts, doubles ratios or seconds; null where there is no such figure.</param>
    public void Add(string name, params object?[] cells) => Rows.Add(new Row(name, cells));

    public string ToMarkdown()
    {
        var text = new StringBuilder().Append(Title).Append("\n\n");
        Line(text, Columns);
        Line(text, Columns.Select((_, i) => i == 0 ? "---" : "---:"));
        foreach (Row row in Rows)
            Line(text, row.Cells.Select(Cell).Prepend(row.Name));
        return text.ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => number.ToString("F2", CultureInfo.InvariantCulture),
        IFormattable count => count.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}

internal sealed record Row(string Name, IReadOnlyList<object?> Cells);
