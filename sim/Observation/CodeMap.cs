using Flint.Elf;

namespace Flint.Sim.Observation;

/// <summary>The functions of an image by their addresses, with names as C# writes them.</summary>
internal sealed class CodeMap
{
    private readonly (ulong Start, ulong End, string Name)[] functions;
    private readonly LineTable lines;

    public CodeMap(ObjectFile image)
    {
        lines = LineTable.Read(image);
        functions =
        [
            .. image.Symbols
                .Where(symbol => symbol.Section is { IsExecutable: true } && symbol.Name.Length > 0 && !symbol.Name.StartsWith('$') && !symbol.Name.StartsWith(".L", StringComparison.Ordinal))
                .OrderBy(symbol => symbol.Value).ThenByDescending(symbol => symbol.IsFunction).ThenBy(symbol => symbol.Name, StringComparer.Ordinal)
                .DistinctBy(symbol => symbol.Value)
                .Select(symbol => (symbol.Value, symbol.Value + Math.Max(1, symbol.Size), symbol.Name.Replace("::", ".", StringComparison.Ordinal))),
        ];
    }

    /// <returns>The index of the function that an address is in, -1 when there is none.</returns>
    public int Find(ulong address)
    {
        int low = 0;
        int high = functions.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (functions[middle].Start <= address)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }

    public string Name(int index) => index < 0 ? "?" : functions[index].Name;

    public ulong Start(int index) => index < 0 ? 0 : functions[index].Start;

    /// <summary><c>file.cs:7</c>, or empty.</summary>
    public string Line(ulong address) => lines.Find(address) is { } row ? $"{row.File}:{row.Line}" : "";
}
