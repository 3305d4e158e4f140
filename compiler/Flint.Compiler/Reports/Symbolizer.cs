using System.Collections.Immutable;
using System.Globalization;
using Flint.Compiler.Link;

namespace Flint.Compiler.Reports;

/// <summary>Addresses to C# lines, by an image's DWARF.</summary>
/// <param name="program">The path of llvm-symbolizer, or null when it is not installed.</param>
internal sealed class Symbolizer(string? program, string image)
{
    /// <returns>The method at an address and those it is inlined into, innermost first; empty when nothing is known.</returns>
    public ImmutableArray<StackFrame> Frames(ulong address)
    {
        if (program is null)
            return [];
        ToolResult result = ToolProcess.Run(program, [$"--obj={image}", "--functions=linkage", "--inlines", "--no-demangle", $"0x{address:x}"]);
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<StackFrame>.Builder frames = ImmutableArray.CreateBuilder<StackFrame>();
        for (int i = 0; i + 1 < lines.Length; i += 2)
        {
            // What calls Main is no method of the program's.
            if (lines[i] is not ("??" or Llvm.EntryPoint.MainSymbol))
                frames.Add(Frame(lines[i], lines[i + 1]));
        }
        return frames.ToImmutable();
    }

    /// <param name="place"><c>file:line:column</c>, unknown parts being ?? or 0.</param>
    private static StackFrame Frame(string function, string place)
    {
        string[] parts = place.Split(':');
        string file = string.Join(':', parts[..^2]);
        return new StackFrame(
            function.Replace("::", ".", StringComparison.Ordinal),
            file == "??" ? "" : file,
            int.Parse(parts[^2], CultureInfo.InvariantCulture));
    }
}
