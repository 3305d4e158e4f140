
namespace Flint.Compiler.Reports;

/// <summary>Bytes of a section that belong to one symbol.</summary>
/// <param name="Symbol">The symbol's name, or null for bytes that no symbol covers.</param>
/// <param name="Size">In bytes, more than 0.</param>
internal sealed record SymbolSpan(ElfSection Section, string? Symbol, ulong Size)
{
    /// <summary>Every byte of every section that takes memory, once: where symbols overlap, the first has it.</summary>
    public static IEnumerable<SymbolSpan> Cover(ObjectFile image)
    {
        ILookup<ElfSection?, ElfSymbol> symbols = image.Symbols.Where(symbol => symbol.Size > 0 && symbol.Name.Length > 0).ToLookup(symbol => symbol.Section);
        // .tbss lies over what follows it; .bss holds its bytes.
        IEnumerable<ElfSection> sections = image.Sections.Where(
            section => section.IsAllocated && section.Size > 0 && !(section.IsThreadLocal && section.HasNoData));
        return sections.SelectMany(section => Cover(section, symbols[section]));
    }

    private static IEnumerable<SymbolSpan> Cover(ElfSection section, IEnumerable<ElfSymbol> symbols)
    {
        ulong covered = section.Address;
        ulong sectionEnd = section.Address + section.Size;
        IEnumerable<ElfSymbol> ordered = symbols
            .OrderBy(symbol => symbol.Value)
            .ThenByDescending(symbol => symbol.Size)
            .ThenBy(symbol => symbol.Name, StringComparer.Ordinal);
        foreach (ElfSymbol symbol in ordered)
        {
            ulong end = Math.Min(symbol.Value + symbol.Size, sectionEnd);
            if (symbol.Value > covered)
                yield return new SymbolSpan(section, null, symbol.Value - covered);
            covered = Math.Max(covered, symbol.Value);
            if (end <= covered)
                continue;
            yield return new SymbolSpan(section, symbol.Name, end - covered);
            covered = end;
        }
        if (covered < sectionEnd)
            yield return new SymbolSpan(section, null, sectionEnd - covered);
    }
}
