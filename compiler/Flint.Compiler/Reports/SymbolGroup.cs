namespace Flint.Compiler.Reports;

/// <summary>What a symbol counts towards. The compiler names a program's symbols <c>Namespace.Type::Member</c>.</summary>
internal static class SymbolGroup
{
    public const string Padding = "(padding)";

    private static readonly string[] startup = ["_start", "flint_main", "flint_trap", "flint_report", "flint_vectors"];

    /// <param name="symbol">As in the image, or null for bytes without one.</param>
    /// <param name="by">Not <see cref="SizeGrouping.Section"/>.</param>
    public static string Of(string? symbol, SizeGrouping by)
    {
        if (symbol is null)
            return Padding;
        if (by == SizeGrouping.Method)
            return symbol;
        int separator = symbol.IndexOf("::", StringComparison.Ordinal);
        if (separator < 0)
            return startup.Contains(symbol) || symbol.StartsWith("flint_init_", StringComparison.Ordinal) || symbol.StartsWith("flint_interrupt_", StringComparison.Ordinal) ? "(startup)" : "(C library)";
        string type = symbol[..separator];
        return type == "<string>" ? "(strings)" : by == SizeGrouping.Type ? type : Namespace(type);
    }

    private static string Namespace(string type)
    {
        int nameEnd = type.AsSpan().IndexOfAny('<', '[', '+');
        int dot = type.AsSpan(0, nameEnd < 0 ? type.Length : nameEnd).LastIndexOf('.');
        return dot < 0 ? "(no namespace)" : type[..dot];
    }
}
