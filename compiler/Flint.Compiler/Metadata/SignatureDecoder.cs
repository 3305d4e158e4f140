using System.Collections.Immutable;
using System.Reflection.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Metadata;

/// <summary>Signature blobs (ECMA-335 II.23.2) to types. Custom modifiers are dropped: no two members here differ by them alone.</summary>
public sealed class SignatureDecoder(TypeSystemContext context, Module module) : ISignatureTypeProvider<TypeDesc, object?>
{
    public static MethodSignature DecodeMethod(TypeSystemContext context, Module module, MethodDefinitionHandle handle) =>
        Convert(module.Reader.GetMethodDefinition(handle).DecodeSignature(new SignatureDecoder(context, module), null));

    public static MethodSignature Convert(MethodSignature<TypeDesc> signature) =>
        new(signature.Header.IsInstance, signature.GenericParameterCount, signature.ReturnType, signature.ParameterTypes)
        {
            IsUnmanaged = signature.Header.CallingConvention is not (SignatureCallingConvention.Default or SignatureCallingConvention.VarArgs),
        };

    public TypeDesc GetPrimitiveType(PrimitiveTypeCode typeCode) => context.WellKnown.Primitive(typeCode);

    public TypeDesc GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        context.GetOpenOrPlain(context.Declare(module, handle));

    public TypeDesc GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        context.GetOpenOrPlain(context.Resolve(module, handle));

    public TypeDesc GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeDesc GetGenericInstantiation(TypeDesc genericType, ImmutableArray<TypeDesc> typeArguments) =>
        context.GetInstance(((DefType)genericType).Declaration, typeArguments);

    public TypeDesc GetGenericTypeParameter(object? genericContext, int index) => context.GetGenericParameter(index, isMethodParameter: false);

    public TypeDesc GetGenericMethodParameter(object? genericContext, int index) => context.GetGenericParameter(index, isMethodParameter: true);

    public TypeDesc GetSZArrayType(TypeDesc elementType) => context.GetArray(elementType, 1, isVector: true);

    public TypeDesc GetArrayType(TypeDesc elementType, ArrayShape shape) => context.GetArray(elementType, shape.Rank, isVector: false);

    public TypeDesc GetPointerType(TypeDesc elementType) => context.GetPointer(elementType);

    public TypeDesc GetByReferenceType(TypeDesc elementType) => context.GetByRef(elementType);

    public TypeDesc GetFunctionPointerType(MethodSignature<TypeDesc> signature) => context.GetFunctionPointer(Convert(signature));

    public TypeDesc GetModifiedType(TypeDesc modifier, TypeDesc unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeDesc GetPinnedType(TypeDesc elementType) => elementType;
}
