using Spectre.Console;

namespace Flint.Cli;

/// <summary>Rows under headings: aligned text, with lines and colour on a terminal.</summary>
/// <param name="headings">A heading that begins with <c>&gt;</c> is of a column of numbers, aligned to the right.</param>
internal sealed class Table(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter writer)
    {
        if (writer == Console.Out && !Console.IsOutputRedirected)
            WriteTerminal();
        else
            WritePlain(writer);
    }

    private void WritePlain(TextWriter writer)
    {
        string[] names = [.. headings.Select(heading => heading.TrimStart('>'))];
        int[] widths = [.. names.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max())];
        foreach (string[] row in rows.Prepend(names))
        {
            IEnumerable<string> cells = row.Select((cell, column) => IsNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private void WriteTerminal()
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Rounded };
        for (int i = 0; i < headings.Length; i++)
        {
            var column = new TableColumn($"[bold]{Markup.Escape(headings[i].TrimStart('>'))}[/]");
            table.AddColumn(IsNumber(i) ? column.RightAligned() : column);
        }
        foreach (string[] row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    private bool IsNumber(int column) => headings[column].StartsWith('>');
}
