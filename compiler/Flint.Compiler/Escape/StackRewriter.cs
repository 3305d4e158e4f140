using System.Globalization;

namespace Flint.Compiler.Escape;

/// <summary>Turns allocations whose objects do not outlive their function into variables of its frame.</summary>
internal static class StackRewriter
{
    /// <summary>The module's text with the changes; the number of allocations that are gone.</summary>
    public static (string Text, int Count) Rewrite(EscapeAnalysis analysis)
    {
        string[] lines = [.. analysis.Module.Lines];
        string tags = StayingSites.Tag(analysis, lines);
        var variableLengths = new MutableLengths(lines);
        int count = 0;
        foreach (FunctionAnalysis function in analysis.Functions)
        {
            MemoryObject[] placed = [.. function.Allocations.Where(item => !item.HasEscaped)];
            if (placed.Length == 0)
                continue;
            string variables = "";
            foreach (MemoryObject item in placed)
            {
                string variable = $"%flint.stack.{(count++).ToString(CultureInfo.InvariantCulture)}";
                variables += $"  {variable} = alloca [{Allocators.SizeOf(item.Site!)} x i8], align {Alignment(analysis)}\n";
                lines[item.Site!.Line] = Creation(analysis, item.Site, variable);
                if (Allocators.LengthOf(item.Site) is not null)
                    variableLengths.Release(function, item);
            }

            // A call marked so promises not to touch its caller's frame, which LLVM marked when there was nothing in it.
            foreach (IrInstruction call in function.Function.Instructions.Where(instruction => instruction.IsCall))
                lines[call.Line] = WithoutTailMarker(lines[call.Line]);
            lines[function.Function.FirstInstructionLine] = variables + lines[function.Function.FirstInstructionLine];
        }

        string text = string.Join('\n', lines) + tags;
        string zeroing = $"declare void @llvm.memset.p0.{Word(analysis)}(";
        if (count > 0 && !text.Contains(zeroing, StringComparison.Ordinal))
            text += $"\n{zeroing}ptr, i8, {Word(analysis)}, i1)\n";
        return (text, count);
    }

    private static string Creation(EscapeAnalysis analysis, IrInstruction site, string variable)
    {
        string debug = site.Metadata.TryGetValue("dbg", out int location) ? $", !dbg !{location}" : "";
        string word = Word(analysis);
        string creation =
            $"  {site.Result} = getelementptr inbounds i8, ptr {variable}, {word} 0{debug}\n"
            + $"  call void @llvm.memset.p0.{word}(ptr align {Alignment(analysis)} {variable}, i8 0, {word} {Allocators.SizeOf(site)}, i1 false){debug}";
        if (Allocators.LengthOf(site) is { } length)
            creation += $"\n  {variable}.length = getelementptr inbounds i8, ptr {variable}, {word} {analysis.Module.PointerSize}{debug}\n"
                + $"  store i32 {length}, ptr {variable}.length, align 4{debug}";
        return creation;
    }

    private static string WithoutTailMarker(string line) => line
        .Replace("= tail call ", "= call ", StringComparison.Ordinal)
        .Replace("  tail call ", "  call ", StringComparison.Ordinal);

    private static string Word(EscapeAnalysis analysis) => analysis.Module.PointerSize == 8 ? "i64" : "i32";

    /// <summary>What the heap gives, or as much as the stack has.</summary>
    private static int Alignment(EscapeAnalysis analysis) => analysis.Placement.Alignment;
}
