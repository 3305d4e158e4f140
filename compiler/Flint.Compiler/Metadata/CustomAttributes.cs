using System.Reflection.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Metadata;

/// <summary>Attributes by full name. Arguments are decoded without resolving their types.</summary>
public static class CustomAttributes
{
    public static CustomAttributeValue<TypeDesc>? Find(Module module, CustomAttributeHandleCollection handles, string fullName)
    {
        foreach (CustomAttributeValue<TypeDesc> attribute in FindAll(module, handles, fullName))
            return attribute;
        return null;
    }

    public static IEnumerable<CustomAttributeValue<TypeDesc>> FindAll(Module module, CustomAttributeHandleCollection handles, string fullName)
    {
        foreach (CustomAttributeHandle handle in handles)
        {
            CustomAttribute attribute = module.Reader.GetCustomAttribute(handle);
            if (TypeName(module, attribute) == fullName)
                yield return attribute.DecodeValue(ArgumentTypes.Instance)!;
        }
    }

    public static bool Has(Module module, CustomAttributeHandleCollection handles, string fullName)
    {
        foreach (CustomAttributeHandle handle in handles)
        {
            if (TypeName(module, module.Reader.GetCustomAttribute(handle)) == fullName)
                return true;
        }

        return false;
    }

    private static string? TypeName(Module module, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind == HandleKind.MethodDefinition)
        {
            MethodDefinition constructor = module.Reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor);
            return module.FullName(constructor.GetDeclaringType());
        }

        EntityHandle parent = module.Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind switch
        {
            HandleKind.TypeReference => module.FullName((TypeReferenceHandle)parent),
            HandleKind.TypeDefinition => module.FullName((TypeDefinitionHandle)parent),
            _ => null,
        };
    }

    private sealed class ArgumentTypes : ICustomAttributeTypeProvider<TypeDesc?>
    {
        public static readonly ICustomAttributeTypeProvider<TypeDesc> Instance = new ArgumentTypes()!;

        public TypeDesc? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

        public TypeDesc? GetSystemType() => null;

        public TypeDesc? GetSZArrayType(TypeDesc? elementType) => null;

        public TypeDesc? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => null;

        public TypeDesc? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => null;

        public TypeDesc? GetTypeFromSerializedName(string name) => null;

        public PrimitiveTypeCode GetUnderlyingEnumType(TypeDesc? type) => PrimitiveTypeCode.Int32;

        public bool IsSystemType(TypeDesc? type) => false;
    }
}
