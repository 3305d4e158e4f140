using System.Text;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Analysis;

/// <summary>A C function that a <c>[DllImport]</c> method calls. The linker finds it, whatever the attribute says of where it is.</summary>
internal sealed class NativeFunctionNode(string name, NativeAbi abi, BuildErrorException undefined) : Node
{
    public override string Symbol => name;

    public override void Expand(Program program) => program.AddNative(name, undefined);

    public override void Write(StringBuilder output, ProgramFacts facts) =>
        output.Append("declare ").Append(abi.ReturnType).Append(' ').Append(Reference).Append('(').AppendJoin(", ", abi.ParameterTypes).Append(")\n\n");
}
