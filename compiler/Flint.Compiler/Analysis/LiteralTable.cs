using System.Text;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Analysis;

/// <summary>The addresses of all string literals, and null behind the last: what <c>string.Intern</c> looks through.</summary>
internal sealed class LiteralTable : Node
{
    public override string Symbol => "<literals>";

    public override void Expand(Program program)
    {
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string[] entries = [.. facts.Program.Nodes.OfType<StringNode>().Select(literal => "ptr " + literal.Reference), "ptr null"];
        output.Append(Reference).Append(" = internal constant [").Append(entries.Length).Append(" x ptr] [").AppendJoin(", ", entries)
            .Append("], align ").Append(facts.Context.PointerSize).Append('\n');
    }
}
