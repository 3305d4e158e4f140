using System.Text;
using Flint.Compiler.Analysis;

namespace Flint.Compiler.Llvm;

/// <summary>
/// Where finalizers or weak references tell whether an object lives, a static field keeps it alive although nothing ever reads the field. LLVM would drop what is stored there.
/// </summary>
internal static class ObservedRoots
{
    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        if (!facts.Program.CollectsGarbage || !(facts.Program.HasFinalizers || facts.Program.HasHandles))
            return;
        string[] fields = [.. facts.Program.Nodes.OfType<StaticFieldNode>().Where(field => field.KeepsObjects(facts)).Select(field => $"ptr {field.Reference}")];
        if (fields.Length > 0)
            output.Append("@llvm.compiler.used = appending global [").Append(fields.Length).Append(" x ptr] [").AppendJoin(", ", fields).Append("], section \"llvm.metadata\"\n");
    }
}
