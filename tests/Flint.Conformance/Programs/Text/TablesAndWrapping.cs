using System.Text;

string text = "Firmware in C# is compiled ahead of time, so that a microcontroller of a few kilobytes runs it. Extraordinarilylongwords are cut.";
foreach (int width in (int[])[20, 40, 9])
    Console.WriteLine(string.Join('\n', Wrap(text, width)) + "\n");
var table = new Table("chip", "core", "flash");
table.Add("FE310", "E31", 4096);
table.Add("GD32VF103", "N200", 128);
table.Add("CH32V003", null, 16);
Console.Write(table);
Console.WriteLine(Center("title", 11, '*'));
Console.WriteLine(Indent("a\nb\r\nc", 2).ReplaceLineEndings("|"));
Console.WriteLine($"{"right",8}|{"left",-8}|{5,4:D3}|{-1.5,8:F2}|{true,-6}|{'x',3}|{null,3}|");
Console.WriteLine(string.Join(' ', "snake_case-kebab CamelCase".Split('_', '-', ' ').Select(Capital)) + " " + Snake("HttpServerName"));
foreach (string line in "one\ntwo\r\n\nfour".EnumerateLines())
    Console.Write($"[{line}]");
Console.WriteLine();

static IEnumerable<string> Wrap(string text, int width)
{
    var line = new StringBuilder();
    foreach (string word in text.Split(' '))
    {
        string rest = word;
        if (line.Length > 0 && line.Length + 1 + rest.Length > width)
        {
            yield return line.ToString();
            line.Clear();
        }
        for (; rest.Length > width; rest = rest[width..])
            yield return rest[..width];
        if (line.Length > 0)
            line.Append(' ');
        line.Append(rest);
    }
    if (line.Length > 0)
        yield return line.ToString();
}

static string Center(string text, int width, char fill) => text.PadLeft((width + text.Length) / 2, fill).PadRight(width, fill);

static string Indent(string text, int by) => string.Join('\n', text.Split(["\r\n", "\n"], StringSplitOptions.None).Select(line => new string(' ', by) + line));

static string Capital(string word) => word.Length == 0 ? word : string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));

static string Snake(string name)
{
    var text = new StringBuilder(name.Length + 4);
    for (int i = 0; i < name.Length; i++)
    {
        if (i > 0 && char.IsUpper(name[i]))
            text.Append('_');
        text.Append(char.ToLowerInvariant(name[i]));
    }
    return text.ToString();
}

static class Lines
{
    public static IEnumerable<string> EnumerateLines(this string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

sealed class Table(params string[] columns)
{
    readonly List<string[]> _rows = [columns];

    public void Add(params object?[] cells) => _rows.Add([.. cells.Select(cell => cell?.ToString() ?? "-")]);

    public override string ToString()
    {
        int[] widths = [.. columns.Select((_, i) => _rows.Max(row => row[i].Length))];
        var text = new StringBuilder();
        foreach ((int index, string[] row) in _rows.Index())
        {
            text.AppendJoin(" | ", row.Select((cell, i) => int.TryParse(cell, out _) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).Append('\n');
            if (index == 0)
                text.AppendJoin("-+-", widths.Select(width => new string('-', width))).Append('\n');
        }
        return text.ToString();
    }
}
