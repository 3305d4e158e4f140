using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The System.RuntimeType object of a type: method table, handle, and the name where the program asks for names.</summary>
public sealed class TypeObjectNode(TypeDesc type) : Node
{
    public override string Symbol => type.Name + "::<Type>";

    public TypeDesc Type => type;

    /// <summary>In bytes, of the name behind corelib's own fields.</summary>
    public static int NameOffset(TypeSystemContext context) => context.PointerSize * 2;

    public override void Expand(Program program)
    {
        program.RequireMethodTable(program.Context.WellKnown.Get("System.RuntimeType"), this, "is a");
        program.AddTypeObject(this);
    }

    public void RequireName(Program program) => program.RequireString(ShortName, this);

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string table = facts.MethodTablesUsed ? MethodTableNode.ReferenceTo(facts.Context.WellKnown.Get("System.RuntimeType")) : "null";
        string name = facts.Program.NeedsTypeNames ? facts.Program.RequireString(ShortName, this).Reference : "null";
        output.Append(Reference).Append(" = internal constant { ptr, ptr, ptr } { ptr ").Append(table).Append(", ptr ").Append(Reference)
            .Append(", ptr ").Append(name).Append(" }, align ").Append(facts.Context.PointerSize).Append('\n');
    }

    /// <summary>As <c>Type.Name</c> gives it: no namespace, no outer type, arity instead of arguments.</summary>
    private string ShortName => type switch
    {
        DefType definition => definition.Declaration.FullName[(definition.Declaration.FullName.LastIndexOfAny(['.', '+']) + 1)..],
        ArrayType array => new TypeObjectNode(array.Element).ShortName + "[]",
        _ => type.Name,
    };
}
