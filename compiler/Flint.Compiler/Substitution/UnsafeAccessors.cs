using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Substitution;

/// <summary>The bodies of <c>[UnsafeAccessor]</c> methods: they reach a member that C# does not let them name.</summary>
internal static class UnsafeAccessors
{
    private const string Attribute = "System.Runtime.CompilerServices.UnsafeAccessorAttribute";

    // UnsafeAccessorKind.
    private const int Constructor = 0;
    private const int Method = 1;
    private const int StaticMethod = 2;
    private const int Field = 3;
    private const int StaticField = 4;

    /// <exception cref="BuildErrorException">There is no such member, or it is generic.</exception>
    public static MethodBody? BodyOf(TypeSystemContext context, MethodDeclaration accessor)
    {
        if (accessor.HasBody || !accessor.IsStatic || accessor.FindAttribute(Attribute) is not { FixedArguments: [{ Value: int kind }] } attribute)
            return null;
        string name = attribute.NamedArguments.FirstOrDefault(argument => argument.Name == "Name").Value as string ?? (kind == Constructor ? ".ctor" : accessor.Name);
        TypeDesc type = kind == Constructor ? accessor.Signature.ReturnType : accessor.Signature.Parameters[0] is ByRefType { Element: var target } ? target : accessor.Signature.Parameters[0];
        if (type is not DefType { Arguments.IsEmpty: true } owner || accessor.Signature.GenericArity != 0)
            throw new BuildErrorException($"{accessor} is an accessor of a generic type or method, which is not supported");
        return kind is Field or StaticField
            ? OfField(owner.Declaration, name, accessor, kind == StaticField)
            : OfMethod(owner.Declaration, name, accessor, kind);
    }

    private static MethodBody OfField(TypeDeclaration owner, string name, MethodDeclaration accessor, bool isStatic)
    {
        foreach (TypePart part in owner.Parts)
            foreach (FieldDefinitionHandle handle in part.Definition.GetFields())
                if (part.Module.Reader.StringComparer.Equals(part.Module.Reader.GetFieldDefinition(handle).Name, name))
                    return isStatic
                        ? MethodBody.OfInstruction(part.Module, ILOpCode.Ldsflda, MetadataTokens.GetToken(handle), 0)
                        : MethodBody.OfInstruction(part.Module, ILOpCode.Ldflda, MetadataTokens.GetToken(handle), 1);
        throw Missing(owner, name, accessor);
    }

    private static MethodBody OfMethod(TypeDeclaration owner, string name, MethodDeclaration accessor, int kind)
    {
        IEnumerable<TypeDesc> parameters = kind == Constructor ? accessor.Signature.Parameters : accessor.Signature.Parameters.Skip(1);
        MethodDeclaration method = owner.FindMethods(name).FirstOrDefault(candidate =>
                candidate.IsStatic == (kind == StaticMethod) && candidate.Signature.GenericArity == 0 && candidate.Signature.Parameters.SequenceEqual(parameters)
                && (kind == Constructor || candidate.Signature.ReturnType == accessor.Signature.ReturnType))
            ?? throw Missing(owner, name, accessor);
        int token = MetadataTokens.GetToken(method.Handle);
        int count = accessor.Signature.Parameters.Length;
        return kind switch
        {
            Constructor => MethodBody.OfInstruction(method.Module, ILOpCode.Newobj, token, count),
            Method => MethodBody.OfInstruction(method.Module, ILOpCode.Callvirt, token, count),
            // The type that an accessor of a static method begins with is there for its name only.
            _ => MethodBody.OfInstruction(method.Module, ILOpCode.Call, token, count - 1, firstArgument: 1),
        };
    }

    private static BuildErrorException Missing(TypeDeclaration owner, string name, MethodDeclaration accessor) =>
        new($"{owner.FullName} has no {name} as the accessor {accessor}{accessor.Signature} says");
}
