using System.Globalization;

namespace Flint.Compiler.Escape;

/// <summary>Numbers the allocations that stay on the heap, so that those can be told that the rest of the optimisation does not remove.</summary>
internal static class StayingSites
{
    /// <summary>In the order of the text; a site's number is its place.</summary>
    public static IReadOnlyList<(FunctionAnalysis Function, MemoryObject Object)> Of(EscapeAnalysis analysis) =>
    [
        .. analysis.Functions
            .Where(function => !Allocators.IsAllocator(function.Function.Name))
            .SelectMany(function => function.Allocations.Where(item => item.HasEscaped).Select(item => (function, item))),
    ];

    /// <summary>Marks each with its number; gives the metadata to add to the module.</summary>
    public static string Tag(EscapeAnalysis analysis, string[] lines)
    {
        var nodes = new System.Text.StringBuilder();
        int first = analysis.Module.MetadataCount;
        foreach ((_, MemoryObject item) in Of(analysis))
        {
            lines[item.Site!.Line] += string.Create(CultureInfo.InvariantCulture, $", !{IrMetadata.Site} !{first}");
            nodes.Append(CultureInfo.InvariantCulture, $"!{first} = !{{i32 {first - analysis.Module.MetadataCount}}}\n");
            first++;
        }

        return nodes.ToString();
    }

    /// <summary>The numbers of those that are left in a module's text.</summary>
    public static HashSet<int> In(string optimised)
    {
        IrModule module = IrReader.Read(optimised, 0, hasVirtualDelegates: false);
        return
        [
            .. module.Functions.SelectMany(function => function.Instructions)
                .Where(instruction => instruction.Metadata.ContainsKey(IrMetadata.Site))
                .Select(instruction => module.Metadata(instruction.Metadata[IrMetadata.Site])!)
                .Select(node => int.Parse(node.AsSpan("!{i32 ".Length, node.Length - "!{i32 }".Length), CultureInfo.InvariantCulture)),
        ];
    }
}
