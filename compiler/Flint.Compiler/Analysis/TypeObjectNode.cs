using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The System.RuntimeType object of a type: method table, handle, and the name where the program asks for names.</summary>
public sealed class TypeObjectNode(TypeDesc type) : Node
{
    public override string Symbol => type.Name + "::<Type>";

    public TypeDesc Type => type;

    /// <summary>In bytes, of <c>Name</c> behind corelib's own fields.</summary>
    public static int NameOffset(TypeSystemContext context) => context.PointerSize * 2;

    /// <summary>In bytes, of what <c>ToString</c> gives.</summary>
    public static int FullNameOffset(TypeSystemContext context) => context.PointerSize * 3;

    public override void Expand(Program program)
    {
        program.RequireMethodTable(program.Context.WellKnown.Get("System.RuntimeType"), this, "is a");
        program.AddTypeObject(this);
    }

    public void RequireName(Program program)
    {
        program.RequireString(TypeNames.Short(type), this);
        program.RequireString(TypeNames.Full(type), this);
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string table = facts.MethodTablesUsed ? MethodTableNode.ReferenceTo(facts.Context.WellKnown.Get("System.RuntimeType")) : "null";
        string Name(string text) => facts.Program.NeedsTypeNames ? facts.Program.RequireString(text, this).Reference : "null";
        output.Append(Reference).Append(" = internal constant { ptr, ptr, ptr, ptr } { ptr ").Append(table).Append(", ptr ").Append(Reference)
            .Append(", ptr ").Append(Name(TypeNames.Short(type))).Append(", ptr ").Append(Name(TypeNames.Full(type)))
            .Append(" }, align ").Append(facts.Context.PointerSize).Append('\n');
    }
}
