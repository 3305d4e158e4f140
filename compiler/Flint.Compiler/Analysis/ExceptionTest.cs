using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>Whether an exception is caught by <c>catch (T)</c>: what the search for a handler calls.</summary>
public sealed class ExceptionTest(TypeDesc type) : Node
{
    public override string Symbol => type.Name + "::<catches>";

    public override void Expand(Program program) => program.TypeChecks.Use(type);

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        output.Append("define internal zeroext i8 ").Append(Reference).Append("(ptr nonnull %exception, ptr %frame) #0 {\n");
        foreach (string line in new Import.TypeTest(type, "%passed", "%exception").Write(facts))
            output.Append("  ").Append(line).Append('\n');
        output.Append("  %result = zext i1 %passed to i8\n  ret i8 %result\n}\n\n");
    }
}
