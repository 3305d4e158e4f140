using System.Collections.Immutable;
using System.Globalization;

namespace Flint.Svd;

/// <summary>Arrays, <c>X[%s]</c>, and lists, <c>X%s</c>. (CMSIS-SVD: dimElementGroup.)</summary>
internal static class DimensionReader
{
    private const string ArrayPlaceholder = "[%s]";
    private const string Placeholder = "%s";

    /// <returns>The name without its placeholder, and how many there are; null for just one.</returns>
    /// <exception cref="BuildErrorException">Part of the description is missing or contradicts another.</exception>
    public static (string Name, Dimension? Dimension) Read(Element element, string name)
    {
        bool hasPlaceholder = name.Contains(Placeholder, StringComparison.Ordinal);
        if (element.Number("dim") is not { } dim)
            return hasPlaceholder ? throw element.Error($"{element.Title} has no dim") : (name, null);
        if (!hasPlaceholder)
            throw element.Error($"{element.Title} has a dim, but its name has no %s");
        if (dim is 0 or > 65536)
            throw element.Error($"{element.Title} has a dim of {dim}");
        ulong increment = element.RequiredNumber("dimIncrement");
        if (name.Contains(ArrayPlaceholder, StringComparison.Ordinal))
            return (name.Replace(ArrayPlaceholder, "", StringComparison.Ordinal), new Dimension((int)dim, increment, []));
        ImmutableArray<string> indices = element.Text("dimIndex") is { } text
            ? Indices(element, text)
            : [.. Enumerable.Range(0, (int)dim).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        if (indices.Length != (int)dim)
            throw element.Error($"{element.Title} has a dim of {dim}, but its dimIndex names {indices.Length}");
        return (
            name.Replace(Placeholder, "", StringComparison.Ordinal),
            new Dimension((int)dim, increment, [.. indices.Select(index => name.Replace(Placeholder, index, StringComparison.Ordinal))]));
    }

    /// <summary><c>0-3</c>, <c>A-D</c>, or names with commas between.</summary>
    private static ImmutableArray<string> Indices(Element element, string text)
    {
        if (text.Contains(','))
            return [.. text.Split(',', StringSplitOptions.TrimEntries)];
        string[] ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length == 1)
            return [text];
        if (ends is [[char first], [char last]] && char.IsAsciiLetter(first) && first <= last)
            return [.. Enumerable.Range(first, last - first + 1).Select(letter => ((char)letter).ToString())];
        return ends.Length == 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int low)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int high) && low <= high && high - low < 65536
            ? [.. Enumerable.Range(low, high - low + 1).Select(i => i.ToString(CultureInfo.InvariantCulture))]
            : throw element.Error($"{element.Title} has the dimIndex '{text}'", "write it 0-3, A-D or A,B,C");
    }
}
