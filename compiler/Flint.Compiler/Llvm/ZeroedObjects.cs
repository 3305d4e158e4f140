using System.Text;
using Flint.Compiler.Analysis;

namespace Flint.Compiler.Llvm;

/// <summary>
/// Writes the headers of arrays that start without content and so take no flash. A piece of startup code of its own: the program proper
/// never sees these words change.
/// </summary>
public static class ZeroedObjects
{
    private const string Symbol = "flint_zeroed_objects";

    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        if (!facts.Program.ZeroedObjects.Any())
            return;
        output.Append("define void @").Append(Symbol).Append("() noinline ").Append(ThunkText.Attributes(facts)).Append(" {\n");
        foreach ((DataNode node, Evaluation.Block block) in facts.Program.ZeroedObjects)
        {
            if (facts.MethodTablesUsed)
                output.Append("  store ptr ").Append(MethodTableNode.ReferenceTo(block.Type)).Append(", ptr ").Append(node.Reference).Append('\n');
            foreach ((int offset, int length) in block.Lengths)
                output.Append("  store i32 ").Append(length).Append(", ptr getelementptr (i8, ptr ").Append(node.Reference).Append(", i32 ").Append(offset).Append(")\n");
        }
        output.Append("  ret void\n}\n\n");
        foreach (string line in (string[])
            [".section .init.zeroed,\"ax\",@progbits", $"call {Symbol}", ".text"])
            output.Append("module asm ").Append(LlvmNames.Quote(line)).Append('\n');
    }
}
