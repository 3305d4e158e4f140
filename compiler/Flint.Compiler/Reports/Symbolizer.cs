using System.Collections.Immutable;
using System.Globalization;
using Flint.Compiler.Link;

namespace Flint.Compiler.Reports;

/// <summary>Addresses to C# lines, by an image's DWARF.</summary>
/// <param name="program">The path of llvm-symbolizer, or null when it is not installed.</param>
internal sealed class Symbolizer(string? program, string image)
{
    /// <returns>The method at an address and those it is inlined into, innermost first; empty when nothing is known.</returns>
    public ImmutableArray<StackFrame> Frames(ulong address) => Frames([address])[0];

    /// <summary>As <see cref="Frames(ulong)"/>, of many addresses at once.</summary>
    public ImmutableArray<ImmutableArray<StackFrame>> Frames(ImmutableArray<ulong> addresses)
    {
        ulong[] distinct = [.. addresses.Distinct()];
        if (program is null || distinct.Length == 0)
            return [.. addresses.Select(_ => ImmutableArray<StackFrame>.Empty)];
        ToolResult result = ToolProcess.Run(
            program, [$"--obj={image}", "--functions=linkage", "--inlines", "--no-demangle", .. distinct.Select(address => $"0x{address:x}")]);
        string[] blocks = result.Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var known = new Dictionary<ulong, ImmutableArray<StackFrame>>();
        for (int i = 0; i < distinct.Length; i++)
            known[distinct[i]] = i < blocks.Length ? Block(blocks[i]) : [];
        return [.. addresses.Select(address => known[address])];
    }

    private static ImmutableArray<StackFrame> Block(string block)
    {
        string[] lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
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
            // Code without line numbers is said to be in the module.
            file == "??" || file.EndsWith(".ll", StringComparison.Ordinal) ? "" : file,
            int.Parse(parts[^2], CultureInfo.InvariantCulture));
    }
}
