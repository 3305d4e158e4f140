using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>Calls a struct's method on a boxed struct: steps over the method table.</summary>
public sealed class UnboxingThunk : Node
{
    private readonly MethodDesc _method;
    private readonly MethodAbi _abi;
    private Node? _target;

    public UnboxingThunk(Program program, MethodDesc method)
    {
        _method = method;
        _abi = new MethodAbi(program.Types, method.Signature, method.Owner);
    }

    public override string Symbol => _method.Name + " on boxed";

    public override string Display => _target?.Display ?? Symbol;

    public override void Expand(Program program) =>
        _target = SyntheticMethods.TryCreate(_method, _method.Owner) is { } synthetic
            ? program.Require(synthetic, this, "calls")
            : program.RequireMethod(_method, this);

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string arguments = string.Join(", ", FunctionHeader.Forwarded(_abi)).Replace("ptr %this", "ptr %value", StringComparison.Ordinal);
        string value = $"  %value = getelementptr inbounds i8, ptr %this, i32 {facts.Context.PointerSize}\n";
        ThunkText.Write(output, facts, Reference, _abi, value, _target!.Reference, arguments);
    }
}

/// <summary>Lets a delegate call a static method: drops the unused target.</summary>
public sealed class StaticDelegateThunk : Node
{
    private readonly MethodDesc _method;
    private readonly MethodAbi _delegateAbi;
    private MethodNode? _target;

    public StaticDelegateThunk(Program program, MethodDesc method)
    {
        _method = method;
        _delegateAbi = new MethodAbi(program.Types, method.Signature, program.Context.WellKnown.Object);
    }

    public override string Symbol => _method.Name + " for delegates";

    public override string Display => _target?.Display ?? Symbol;

    public override void Expand(Program program) => _target = program.RequireMethod(_method, this);

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        var arguments = FunctionHeader.Forwarded(_delegateAbi).Where(argument => argument != "ptr %this");
        ThunkText.Write(output, facts, Reference, _delegateAbi, "", _target!.Reference, string.Join(", ", arguments), thisMayBeNull: true);
    }
}

internal static class ThunkText
{
    public static string Attributes(ProgramFacts facts) => facts.Program.Goal == Targets.OptimizationGoal.Size ? "#0" : "#1";

    public static void Write(
        StringBuilder output, ProgramFacts facts, string reference, MethodAbi abi, string prologue, string target, string arguments, bool thisMayBeNull = false)
    {
        string header = FunctionHeader.Text(reference, abi);
        if (thisMayBeNull)
            header = header.Replace("ptr nonnull %this", "ptr %this", StringComparison.Ordinal);
        bool isVoid = abi.ReturnType == "void";
        output.Append("define internal ").Append(header).Append(' ').Append(Attributes(facts)).Append(" {\n").Append(prologue);
        output.Append(isVoid ? "  " : "  %value.returned = ").Append("tail call ").Append(abi.ReturnAttributes).Append(abi.ReturnType).Append(' ')
            .Append(target).Append('(').Append(arguments).Append(")\n");
        output.Append(isVoid ? "  ret void\n" : $"  ret {abi.ReturnType} %value.returned\n").Append("}\n\n");
    }
}
