using System.Globalization;
using Flint.Compiler.Link;

namespace Flint.Cli.Errors;

/// <summary>Addresses to C# lines, by an image's DWARF.</summary>
/// <param name="program">The path of llvm-symbolizer, or null when it is not installed.</param>
internal sealed class Symbolizer(string? program, string image)
{
    /// <returns>The method at an address and those it is inlined into, innermost first; empty when nothing is known.</returns>
    public IReadOnlyList<StackFrame> Frames(ulong address)
    {
        if (program is null)
            return [];
        ToolResult result = ToolProcess.Run(program, [$"--obj={image}", "--functions=linkage", "--inlines", "--no-demangle", $"0x{address:x}"]);
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var frames = new List<StackFrame>();
        for (int i = 0; i + 1 < lines.Length; i += 2)
        {
            if (lines[i] != "??")
                frames.Add(Frame(lines[i], lines[i + 1]));
        }
        return frames;
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

/// <param name="Method">As a stack trace shows it.</param>
/// <param name="File">Empty when not known.</param>
/// <param name="Line">1-based, 0 when not known.</param>
internal sealed record StackFrame(string Method, string File, int Line)
{
    /// <summary>As .NET prints it: <c>   at Program.Main() in app.cs:line 12</c>.</summary>
    public override string ToString()
    {
        string place = File.Length == 0 ? "" : Line > 0 ? $" in {File}:line {Line}" : $" in {File}";
        return $"   at {Method}{place}";
    }
}
