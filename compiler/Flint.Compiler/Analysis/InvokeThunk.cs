using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>A delegate's <c>Invoke</c> as code of its own, for a delegate made from another: calls what its target calls.</summary>
public sealed class InvokeThunk : Node
{
    private readonly DefType _type;
    private readonly MethodAbi _abi;

    public InvokeThunk(Program program, MethodDesc invoke)
    {
        _type = invoke.Owner;
        _abi = new MethodAbi(program.Types, invoke.Signature, _type);
    }

    public override string Symbol => _type.Name + "::<Invoke>";

    public override string Display => _type.Name + ".Invoke";

    public override void Expand(Program program) => AddCall(new CallEdge.DelegateCall(_type, null));

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        DefType single = facts.Context.WellKnown.Delegate;
        string Load(string name, string field) =>
            $"""
              %{name}.at = getelementptr inbounds i8, ptr %this, i32 {facts.Context.Layouts.OffsetOf(single.InstanceFields.Single(candidate => candidate.Declaration.Name == field))}
              %{name} = load ptr, ptr %{name}.at

            """;
        string arguments = string.Join(", ", FunctionHeader.Forwarded(_abi)).Replace("ptr %this", "ptr %target", StringComparison.Ordinal);
        ThunkText.Write(output, facts, Reference, _abi, Load("target", "_target") + Load("code", "_method"), "%code", arguments);
    }
}
