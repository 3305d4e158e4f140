using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>Calls C through a pointer, where structs are passed in another way than Flint's own code does.</summary>
internal sealed class NativePointerCall : Node
{
    private readonly MethodSignature _signature;
    private readonly MethodAbi _abi;
    private FunctionBody? _code;

    /// <param name="signature">Of the function.</param>
    public NativePointerCall(Program program, MethodSignature signature)
    {
        _signature = signature;
        _abi = AbiOf(program, signature);
    }

    public override string Symbol => $"call of C {_signature}";

    /// <summary>How this is called: with the function's address before its arguments.</summary>
    public static MethodAbi AbiOf(Program program, MethodSignature signature) => new(
        program.Types,
        new MethodSignature(false, 0, signature.ReturnType, [program.Context.GetPointer(program.Context.WellKnown.Void), .. signature.Parameters]),
        null);

    public override void Expand(Program program) => _code = NativeCall.Indirect(program, this, _abi);

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        output.Append("define internal ").Append(FunctionHeader.Text(Reference, _abi)).Append(' ').Append(ThunkText.Attributes(facts)).Append(" {\n");
        _code!.Write(output, facts, unplaced: 0);
        output.Append("}\n\n");
    }
}
