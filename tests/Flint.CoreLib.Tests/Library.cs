using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Flint.CoreLib.Tests;

/// <summary>The types of an assembly with their members, signatures as text.</summary>
internal sealed class Library
{
    public Library(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        References = reader.AssemblyReferences.Count;
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            LibraryType type = Read(reader, handle);
            if (!type.Name.Contains('<'))
                Types[type.Name] = type;
        }
    }

    public int References { get; }

    public SortedDictionary<string, LibraryType> Types { get; } = new(StringComparer.Ordinal);

    public static string PathOf(string name) =>
        typeof(Library).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == name).Value!;

    private static LibraryType Read(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        TypeAttributes visibility = type.Attributes & TypeAttributes.VisibilityMask;
        return new LibraryType(
            TypeNames.Instance.GetTypeFromDefinition(reader, handle, 0),
            visibility is TypeAttributes.Public or TypeAttributes.NestedPublic,
            [.. type.GetMethods().Select(method => Read(reader, reader.GetMethodDefinition(method)))],
            [.. type.GetFields().Select(field => Read(reader, reader.GetFieldDefinition(field)))]);
    }

    private static LibraryMethod Read(MetadataReader reader, MethodDefinition method)
    {
        MethodSignature<string> signature = method.DecodeSignature(TypeNames.Instance, null);
        MethodAttributes access = method.Attributes & MethodAttributes.MemberAccessMask;
        bool hasBody = method.RelativeVirtualAddress != 0 || (method.ImplAttributes & MethodImplAttributes.Runtime) != 0;
        string arity = signature.GenericParameterCount == 0 ? "" : $"`{signature.GenericParameterCount}";
        string isStatic = (method.Attributes & MethodAttributes.Static) != 0 ? "static " : "";
        return new LibraryMethod(
            $"{isStatic}{signature.ReturnType} {reader.GetString(method.Name)}{arity}({string.Join(", ", signature.ParameterTypes)})",
            access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem,
            access == MethodAttributes.Private,
            !hasBody && (method.Attributes & MethodAttributes.Abstract) == 0);
    }

    private static LibraryField Read(MetadataReader reader, FieldDefinition field)
    {
        FieldAttributes access = field.Attributes & FieldAttributes.FieldAccessMask;
        bool isStatic = (field.Attributes & FieldAttributes.Static) != 0;
        return new LibraryField(
            $"{(isStatic ? "static " : "")}{field.DecodeSignature(TypeNames.Instance, null)} {reader.GetString(field.Name)}",
            access is FieldAttributes.Public or FieldAttributes.Family,
            isStatic);
    }
}

internal sealed record LibraryType(string Name, bool IsPublic, List<LibraryMethod> Methods, List<LibraryField> Fields);

internal sealed record LibraryMethod(string Signature, bool IsVisible, bool IsPrivate, bool IsExtern);

internal sealed record LibraryField(string Signature, bool IsVisible, bool IsStatic);
