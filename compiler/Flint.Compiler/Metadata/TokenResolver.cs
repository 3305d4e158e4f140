using System.Collections.Immutable;
using System.Reflection.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Metadata;

/// <summary>Tokens of one module to types, methods and fields, with generic parameters of the surrounding method still open.</summary>
public readonly struct TokenResolver(TypeSystemContext context, Module module)
{
    public TypeDesc Type(EntityHandle handle) => context.Resolve(module, handle);

    /// <exception cref="BuildErrorException">The member does not exist in the libraries that Flint has.</exception>
    public MethodDesc Method(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                {
                    var definition = (MethodDefinitionHandle)handle;
                    TypeDeclaration owner = context.Declare(module, module.Reader.GetMethodDefinition(definition).GetDeclaringType());
                    MethodDeclaration method = owner.GetMethod(module, definition);

                    // C# names a generic method with its arguments; without, it is what a substitution hands its own on to.
                    return context.GetMethod(
                        context.GetOpenOrPlain(owner), method, context.GetMethodParameters(method.Signature.GenericArity));
                }

            case HandleKind.MemberReference:
                {
                    MemberReference reference = module.Reader.GetMemberReference((MemberReferenceHandle)handle);
                    MethodSignature signature = SignatureDecoder.Convert(
                        reference.DecodeMethodSignature(new SignatureDecoder(context, module), null));
                    string name = module.Reader.GetString(reference.Name);
                    TypeDesc parent = Parent(reference);
                    if (module.Reader.GetBlobReader(reference.Signature).ReadSignatureHeader().CallingConvention == SignatureCallingConvention.VarArgs)
                        throw new UnsupportedMemberException("a call with __arglist");
                    if (parent is not DefType owner)
                        throw new UnsupportedMemberException($"{parent}::{name}{signature}");
                    return context.GetMethod(owner, FindMethod(owner, name, signature));
                }

            case HandleKind.MethodSpecification:
                {
                    MethodSpecification specification = module.Reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                    ImmutableArray<TypeDesc> arguments = specification.DecodeSignature(new SignatureDecoder(context, module), null);
                    return Method(specification.Method).WithArguments(arguments);
                }

            default:
                throw new BadImageFormatException($"{handle.Kind} is no method");
        }
    }

    /// <summary>The array type and signature of a member reference on a multi-dimensional array (<c>Get</c>, <c>Set</c>, <c>Address</c>, <c>.ctor</c>).</summary>
    public (ArrayType Type, string Name, MethodSignature Signature)? ArrayMethod(EntityHandle handle)
    {
        if (handle.Kind != HandleKind.MemberReference)
            return null;
        MemberReference reference = module.Reader.GetMemberReference((MemberReferenceHandle)handle);
        if (reference.Parent.Kind != HandleKind.TypeSpecification || Parent(reference) is not ArrayType array)
            return null;
        MethodSignature signature = SignatureDecoder.Convert(reference.DecodeMethodSignature(new SignatureDecoder(context, module), null));
        return (array, module.Reader.GetString(reference.Name), signature);
    }

    /// <exception cref="BuildErrorException">The member does not exist in the libraries that Flint has.</exception>
    public FieldDesc Field(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.FieldDefinition)
        {
            var definition = (FieldDefinitionHandle)handle;
            TypeDeclaration declaring = context.Declare(module, module.Reader.GetFieldDefinition(definition).GetDeclaringType());
            return context.GetField(context.GetOpenOrPlain(declaring), declaring.GetField(module, definition));
        }

        MemberReference reference = module.Reader.GetMemberReference((MemberReferenceHandle)handle);
        string name = module.Reader.GetString(reference.Name);
        var owner = (DefType)Parent(reference);
        return context.GetField(
            owner,
            owner.Declaration.FindField(name) ?? throw new BuildErrorException($"{owner} has no field {name}"));
    }

    public MethodSignature Signature(StandaloneSignatureHandle handle) =>
        SignatureDecoder.Convert(module.Reader.GetStandaloneSignature(handle).DecodeMethodSignature(new SignatureDecoder(context, module), null));

    public ImmutableArray<TypeDesc> Locals(StandaloneSignatureHandle handle) => handle.IsNil
        ? []
        : module.Reader.GetStandaloneSignature(handle).DecodeLocalSignature(new SignatureDecoder(context, module), null);

    public string UserString(int token) =>
        module.Reader.GetUserString((UserStringHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(token));

    private TypeDesc Parent(MemberReference reference)
    {
        if (reference.Parent.Kind == HandleKind.MethodDefinition)
            return context.GetOpenOrPlain(
                context.Declare(module, module.Reader.GetMethodDefinition((MethodDefinitionHandle)reference.Parent).GetDeclaringType()));
        return context.Resolve(module, reference.Parent);
    }

    private static MethodDeclaration FindMethod(DefType owner, string name, MethodSignature signature)
    {
        for (DefType? type = owner; type is not null; type = type.BaseType)
            if (type.Declaration.FindMethod(name, signature) is { } method)
                return method;
        throw new BuildErrorException($"{owner} has no method {name}{signature}");
    }
}

/// <summary>A member that metadata can name and Flint cannot compile yet.</summary>
public sealed class UnsupportedMemberException(string member) : Exception(member);
