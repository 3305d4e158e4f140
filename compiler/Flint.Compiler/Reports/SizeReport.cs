using System.Collections.Immutable;

namespace Flint.Compiler.Reports;

/// <summary>What an image's bytes are spent on.</summary>
/// <param name="Entries">Largest first, by flash and RAM together; equals in ordinal order of names.</param>
/// <param name="Flash">Bytes of all entries, and of the raw image.</param>
/// <param name="Ram">Bytes of all entries: stack and variables, without the heap.</param>
public sealed record SizeReport(SizeGrouping By, ImmutableArray<SizeEntry> Entries, ulong Flash, ulong Ram)
{
    /// <exception cref="BuildErrorException">The image was not linked by Flint's script.</exception>
    public static SizeReport Of(ObjectFile image, SizeGrouping by)
    {
        var entries = new Dictionary<string, SizeEntry>(StringComparer.Ordinal);
        void Add(string name, ulong flash, ulong ram)
        {
            SizeEntry old = entries.GetValueOrDefault(name, new SizeEntry(name, 0, 0));
            entries[name] = new SizeEntry(name, old.Flash + flash, old.Ram + ram);
        }
        foreach (SymbolSpan span in SymbolSpan.Cover(image))
        {
            ulong flash = span.Section.HasNoData ? 0 : span.Size;
            ulong ram = span.Section.IsWritable ? span.Size : 0;
            Add(by == SizeGrouping.Section ? span.Section.Name : SymbolGroup.Of(span.Symbol, by), flash, ram);
        }
        ulong stackBottom = Address(image, "__stack_bottom");
        Add("(stack)", 0, Address(image, "__stack_top") - stackBottom);

        // Gaps between sections are nobody's, but the board's memory all the same.
        ulong totalFlash = FlashSize(image);
        ulong totalRam = Address(image, "__bss_end") - stackBottom;
        ulong flashSum = entries.Values.Aggregate(0UL, (sum, entry) => sum + entry.Flash);
        ulong ramSum = entries.Values.Aggregate(0UL, (sum, entry) => sum + entry.Ram);
        Add(SymbolGroup.Padding, totalFlash - flashSum, totalRam - ramSum);
        return new SizeReport(by, Sort(entries.Values.Where(entry => entry.Flash + entry.Ram > 0)), totalFlash, totalRam);
    }

    private static ImmutableArray<SizeEntry> Sort(IEnumerable<SizeEntry> entries) =>
        [.. entries.OrderByDescending(entry => entry.Flash + entry.Ram).ThenBy(entry => entry.Name, StringComparer.Ordinal)];

    private static ulong FlashSize(ObjectFile image)
    {
        ElfSegment[] stored = [.. image.Segments.Where(segment => segment.Data.Length > 0)];
        return stored.Length == 0
            ? 0
            : stored.Max(segment => segment.LoadAddress + (ulong)segment.Data.Length) - stored.Min(segment => segment.LoadAddress);
    }

    private static ulong Address(ObjectFile image, string symbol) =>
        image.FindSymbol(symbol)?.Value
        ?? throw new BuildErrorException($"the image has no symbol {symbol}", "only images that Flint has linked can be measured");
}

/// <param name="Name">The section, namespace, type or symbol; in parentheses what is none of the program's.</param>
/// <param name="Flash">In bytes.</param>
/// <param name="Ram">In bytes. An initialised variable takes both.</param>
public sealed record SizeEntry(string Name, ulong Flash, ulong Ram);

public enum SizeGrouping
{
    Section,
    Namespace,
    Type,
    Method,
}
