using Flint.Compiler.Analysis;

namespace Flint.Compiler.Escape;

/// <summary>
/// Lengths of arrays made at build time, where the optimiser's first run has found which array it is that a length is read from. LLVM itself must take such
/// memory for one that changes, as the elements do.
/// </summary>
internal static class KnownLengths
{
    /// <summary>Puts numbers in the place of loads, in the module's lines.</summary>
    /// <returns>How many.</returns>
    public static int Fold(IrModule module, Program program)
    {
        Dictionary<string, int> lengths = program.LengthsOfData.ToDictionary(
            length => $"(i8, ptr {length.Node.Reference}, i{module.PointerSize * 8} {length.Offset})", length => length.Length, StringComparer.Ordinal);
        int count = 0;
        foreach (IrInstruction load in module.Functions.SelectMany(function => function.Instructions).Where(IsLengthOfData))
        {
            string address = load.Operands[0].Text;
            if (!lengths.TryGetValue(address[address.IndexOf('(', StringComparison.Ordinal)..], out int length))
                continue;
            string debug = load.Metadata.TryGetValue("dbg", out int location) ? $", !dbg !{location}" : "";
            module.Lines[load.Line] = $"  {load.Result} = add i32 {length}, 0{debug}";
            count++;
        }

        return count;
    }

    private static bool IsLengthOfData(IrInstruction instruction) =>
        instruction is { Opcode: "load", Type: "i32", Operands: [{ Name: null } address] }
        && instruction.Metadata.ContainsKey("invariant.load")
        && address.Text.StartsWith("getelementptr", StringComparison.Ordinal);
}
