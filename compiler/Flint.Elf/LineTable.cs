namespace Flint.Elf;

/// <summary>Which line of which source an address of a linked program comes from (DWARF Debugging Information Format version 4, section 6.2).</summary>
public sealed class LineTable
{
    private readonly List<LineRow> rows;
    private readonly ulong[] addresses;

    private readonly List<InlinedCall> calls;

    private LineTable(List<LineRow> rows, List<InlinedCall> calls)
    {
        this.rows = rows;
        this.calls = calls;
        addresses = [.. rows.Select(row => row.Address)];
    }

    /// <summary>In ascending order of addresses; of several for one address, the last is that of its instruction.</summary>
    public IReadOnlyList<LineRow> Rows => rows;

    /// <summary>Reads what is there; other versions of the format, such as those of C libraries, are passed over.</summary>
    /// <exception cref="BuildErrorException">The section is cut off or damaged.</exception>
    public static LineTable Read(ObjectFile image)
    {
        var rows = new List<LineRow>();
        List<InlinedCall> calls = [];
        if (image.FindSection(".debug_line") is { } section)
        {
            try
            {
                calls = InlinedCalls.Read(image, LineProgram.ReadAll(section.Data.Span, rows));
            }
            catch (Exception error) when (error is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException or KeyNotFoundException)
            {
                throw new BuildErrorException("the image's line numbers cannot be read: .debug_line is cut off or damaged");
            }
        }

        // What the linker dropped is left with addresses where there is no code.
        ElfSection[] code = [.. image.Sections.Where(section => section.IsExecutable && section.Size > 0)];
        rows.RemoveAll(row => !code.Any(section => row.Address >= section.Address && row.Address <= section.Address + section.Size));
        calls.RemoveAll(call => !code.Any(section => call.Start >= section.Address && call.Start < section.Address + section.Size));
        return new LineTable([.. rows.OrderBy(row => row.Address)], calls);
    }

    /// <returns>Null where nothing is known.</returns>
    public LineRow? Find(ulong address)
    {
        int index = Array.BinarySearch(addresses, address);
        if (index < 0)
            index = ~index - 1;
        while (index >= 0 && index + 1 < rows.Count && addresses[index + 1] == addresses[index])
            index++;
        // A line of 0 is what the compiler made by itself; it belongs to what is before it.
        while (index >= 0 && rows[index] is { Line: 0, IsEnd: false })
            index--;
        return index >= 0 && !rows[index].IsEnd ? rows[index] : null;
    }

    /// <summary>Where a line's code begins: one address for each place that it was compiled into, ascending; empty when no code is left of it.</summary>
    /// <param name="file">A file's name, or the end of its path.</param>
    public IReadOnlyList<ulong> Addresses(string file, int line)
    {
        var result = new List<ulong>();
        bool isInside = false;
        foreach (LineRow row in rows)
        {
            bool matches = row.Line == line && !row.IsEnd && IsFile(row.File, file);
            if (matches && !isInside && row.IsStatement && !result.Contains(row.Address))
                result.Add(row.Address);
            isInside = matches || row.Line == 0 && isInside;
        }

        // All that is left of a line may be what it called.
        if (result.Count == 0)
            result.AddRange(calls.Where(call => call.Line == line && IsFile(call.File, file)).Select(call => call.Start).Distinct().Order());
        return result;
    }

    /// <summary>Lines of a file that have code, ascending.</summary>
    public IReadOnlyList<int> Lines(string file) =>
        [
            .. rows.Where(row => row.Line > 0 && !row.IsEnd && IsFile(row.File, file)).Select(row => row.Line)
                .Concat(calls.Where(call => IsFile(call.File, file)).Select(call => call.Line))
                .Distinct().Order(),
        ];

    private static bool IsFile(string path, string file) =>
        path == file || path.EndsWith(file, StringComparison.Ordinal) && path[^(file.Length + 1)] == '/';
}

/// <param name="File">As the compiler was given it.</param>
/// <param name="Line">From 1; 0 for code that is of no line.</param>
/// <param name="IsStatement">Whether a breakpoint on the line belongs here.</param>
/// <param name="IsEnd">Whether this is the first address behind a run of code.</param>
public sealed record LineRow(ulong Address, string File, int Line, bool IsStatement, bool IsEnd);
