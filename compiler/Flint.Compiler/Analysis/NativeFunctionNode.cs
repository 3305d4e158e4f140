using System.Reflection;
using System.Reflection.Metadata;
using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>A C function that a <c>[DllImport]</c> method calls. The linker finds it in the C library, whatever the attribute says of where it is.</summary>
internal sealed class NativeFunctionNode(string name, MethodAbi abi, BuildErrorException undefined) : Node
{
    public override string Symbol => name;

    /// <summary>Null when the method is no <c>[DllImport]</c>, or the class library's own.</summary>
    /// <exception cref="BuildErrorException">Its types are not passed to C as they are.</exception>
    public static NativeFunctionNode? TryCreate(MethodDesc method, MethodAbi abi, string chain)
    {
        // What the class library calls is its runtime's native part, which is not here.
        if ((method.Declaration.Attributes & MethodAttributes.PinvokeImpl) == 0 || method.Declaration.Module.Origin == ModuleOrigin.Official)
            return null;
        string display = method.Name.Replace("::", ".", StringComparison.Ordinal);
        if (method.Signature.Parameters.Prepend(method.Signature.ReturnType).FirstOrDefault(type => !IsBlittable(type)) is { } type)
            throw new BuildErrorException(
                $"{display} passes {type} to C, which is not supported yet{chain}",
                "numbers, enums and pointers can be passed; take a pointer with fixed or stackalloc");
        MetadataReader reader = method.Declaration.Module.Reader;
        string name = reader.GetString(reader.GetMethodDefinition(method.Declaration.Handle).GetImport().Name);
        if (name.Length == 0)
            name = method.Declaration.Name;
        return new NativeFunctionNode(name, abi, new BuildErrorException(
            $"{display} is C's '{name}', which the C library does not define{chain}", "only functions of the C library can be called yet"));
    }

    public override void Expand(Program program) => program.AddNative(name, undefined);

    public override void Write(StringBuilder output, ProgramFacts facts) =>
        output.Append("declare ").Append(abi.ReturnAttributes).Append(abi.ReturnType).Append(' ').Append(Reference).Append('(')
            .AppendJoin(", ", abi.Parameters.Select(parameter => $"{parameter.Leaves[0].Type} {MethodAbi.Extension(parameter.Type)}".TrimEnd()))
            .Append(")\n\n");

    /// <summary>.NET passes bool and char in other forms than they have in memory.</summary>
    private static bool IsBlittable(TypeDesc type) => type.IsVoid || type is PointerType or FunctionPointerType
        || (type is DefType { IsValueType: true } && type.UnderlyingType.Primitive is not (PrimitiveKind.None or PrimitiveKind.Boolean or PrimitiveKind.Char));
}
