using System.Globalization;

namespace Flint.Compiler.Escape;

/// <summary>Source positions from a module's debug information.</summary>
internal sealed class IrLocations(IrModule module)
{
    /// <summary>Where an instruction's C# is: in the method that it was written in, wherever that was inlined. Null when nothing is known.</summary>
    public (string File, int Line)? Of(IrInstruction instruction)
    {
        if (!instruction.Metadata.TryGetValue("dbg", out int number) || module.Metadata(number) is not { } location)
            return null;
        int line = Number(location, "line: ");
        return line > 0 && FileOf(Reference(location, "scope: !")) is { } file ? (file, line) : null;
    }

    private string? FileOf(int scope)
    {
        if (module.Metadata(scope) is not { } node)
            return null;
        const string Field = "filename: \"";
        if (node.IndexOf(Field, StringComparison.Ordinal) is >= 0 and var at)
            return node[(at + Field.Length)..node.IndexOf('"', at + Field.Length)];
        return Reference(node, " file: !") is > 0 and var file ? FileOf(file) : null;
    }

    private static int Reference(string node, string field) => Number(node, field);

    private static int Number(string node, string field)
    {
        int at = node.IndexOf(field, StringComparison.Ordinal);
        if (at < 0)
            return -1;
        int start = at + field.Length;
        int end = start;
        while (end < node.Length && char.IsAsciiDigit(node[end]))
            end++;
        return int.Parse(node.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }
}
