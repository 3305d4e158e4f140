using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Flint.Compiler.Metadata;

namespace Flint.Compiler.TypeSystem;

/// <summary>One assembly's share of a type declaration.</summary>
public readonly record struct TypePart(Module Module, TypeDefinitionHandle Handle)
{
    public TypeDefinition Definition => Module.Reader.GetTypeDefinition(Handle);
}

/// <summary>
/// A type as declared: by one assembly, or by corelib and the official class library together, where corelib's members shadow the
/// official ones of the same name and signature.
/// </summary>
public sealed class TypeDeclaration
{
    private readonly Dictionary<(Module, MethodDefinitionHandle), MethodDeclaration> _declared = [];
    private readonly Dictionary<(Module, MethodDefinitionHandle), MethodDeclaration> _resolved = [];
    private readonly Dictionary<string, ImmutableArray<MethodDeclaration>> _methodsByName = new(StringComparer.Ordinal);
    private ImmutableArray<FieldDeclaration> _fields;
    private ImmutableArray<MethodDeclaration> _virtualMethods;

    internal TypeDeclaration(TypeSystemContext context, string fullName, ImmutableArray<TypePart> parts)
    {
        Context = context;
        FullName = fullName;
        Parts = parts;
        TypeDefinition definition = parts[0].Definition;
        Attributes = definition.Attributes;
        Arity = definition.GetGenericParameters().Count;
        Primitive = parts[0].Module.Origin == ModuleOrigin.App ? PrimitiveKind.None : PrimitiveOf(fullName);
        IsInterface = (Attributes & TypeAttributes.Interface) != 0;
        string? baseName = BaseName(parts[0]);
        IsEnum = baseName == "System.Enum";
        IsValueType = IsEnum || (baseName == "System.ValueType" && fullName != "System.Enum");
        IsDelegate = baseName == "System.MulticastDelegate";
    }

    public TypeSystemContext Context { get; }

    /// <summary><c>Namespace.Outer+Inner`1</c>.</summary>
    public string FullName { get; }

    /// <summary>Whether its full name alone does not tell it from a type of another assembly.</summary>
    public bool IsNamesake { get; init; }

    /// <summary>corelib's share first, where it has one.</summary>
    public ImmutableArray<TypePart> Parts { get; }

    public TypeAttributes Attributes { get; }

    public int Arity { get; }

    public PrimitiveKind Primitive { get; }

    public bool IsInterface { get; }

    public bool IsEnum { get; }

    public bool IsValueType { get; }

    public bool IsDelegate { get; }

    public bool IsAbstract => (Attributes & TypeAttributes.Abstract) != 0;

    public bool IsSealed => (Attributes & TypeAttributes.Sealed) != 0;

    public bool HasExplicitLayout => (Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout;

    /// <summary>The element count of an <c>[InlineArray]</c> struct, else 0.</summary>
    public int InlineArrayLength => CustomAttributes.Find(Parts[0].Module, Parts[0].Definition.GetCustomAttributes(), "System.Runtime.CompilerServices.InlineArrayAttribute") is { } value
        ? (int)value.FixedArguments[0].Value!
        : 0;

    public bool HasAttribute(string fullName) =>
        Parts.Any(part => CustomAttributes.Find(part.Module, part.Definition.GetCustomAttributes(), fullName) is not null);

    /// <summary>Of a type parameter, those of enclosing types counted.</summary>
    public string ParameterName(int index)
    {
        MetadataReader reader = Parts[0].Module.Reader;
        return reader.GetString(reader.GetGenericParameter(Parts[0].Definition.GetGenericParameters()[index]).Name);
    }

    /// <summary>Variance of each type parameter.</summary>
    public ImmutableArray<GenericParameterAttributes> Variance =>
        [.. Parts[0].Definition.GetGenericParameters()
            .Select(handle => Parts[0].Module.Reader.GetGenericParameter(handle).Attributes & GenericParameterAttributes.VarianceMask)];

    /// <summary>In declaration order; the instance fields are those of the first part that has any.</summary>
    public ImmutableArray<FieldDeclaration> Fields => _fields.IsDefault ? _fields = FindFields() : _fields;

    /// <summary>Virtual methods of all parts, shadowed ones left out.</summary>
    public ImmutableArray<MethodDeclaration> VirtualMethods => _virtualMethods.IsDefault ? _virtualMethods = FindVirtualMethods() : _virtualMethods;

    public FieldDeclaration? FindField(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>All methods of a name, corelib's before the official ones that they do not shadow.</summary>
    public ImmutableArray<MethodDeclaration> FindMethods(string name)
    {
        if (_methodsByName.TryGetValue(name, out ImmutableArray<MethodDeclaration> found))
            return found;
        var methods = ImmutableArray.CreateBuilder<MethodDeclaration>();
        foreach (TypePart part in Parts)
        {
            foreach (MethodDefinitionHandle handle in part.Definition.GetMethods())
            {
                if (!part.Module.Reader.StringComparer.Equals(part.Module.Reader.GetMethodDefinition(handle).Name, name))
                    continue;
                MethodDeclaration method = Declare(part, handle);
                int shadowing = Parts.Length == 1 ? -1 : IndexOf(methods, method.Signature);
                if (shadowing < 0)
                    methods.Add(method);
                else
                    methods[shadowing].Official ??= method;
            }
        }

        return _methodsByName[name] = methods.ToImmutable();
    }

    public MethodDeclaration? FindMethod(string name, MethodSignature signature) =>
        FindMethods(name).FirstOrDefault(method => method.Signature.Equals(signature));

    /// <summary>The only method of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none or more than one: corelib and the compiler do not fit together.</exception>
    public MethodDeclaration GetMethod(string name) =>
        FindMethods(name) is [var method]
            ? method
            : throw new InvalidOperationException($"{FullName} has {FindMethods(name).Length} methods named {name}; the compiler needs exactly one");

    /// <summary>The method of a handle, or what shadows it.</summary>
    public MethodDeclaration GetMethod(Module module, MethodDefinitionHandle handle)
    {
        if (_resolved.TryGetValue((module, handle), out MethodDeclaration? known))
            return known;
        MethodDeclaration method = Declare(Parts.First(part => part.Module == module), handle);
        return _resolved[(module, handle)] = Parts.Length == 1 ? method : FindMethod(method.Name, method.Signature) ?? method;
    }

    public FieldDeclaration GetField(Module module, FieldDefinitionHandle handle)
    {
        string name = module.Reader.GetString(module.Reader.GetFieldDefinition(handle).Name);
        return FindField(name)
            ?? throw new BuildErrorException($"{FullName} has no field {name} in corelib, but official code uses it");
    }

    /// <summary>The static constructor of one part, or null.</summary>
    public MethodDeclaration? FindStaticConstructor(Module module)
    {
        foreach (TypePart part in Parts.Where(part => part.Module == module))
            foreach (MethodDefinitionHandle handle in part.Definition.GetMethods())
                if (module.Reader.StringComparer.Equals(module.Reader.GetMethodDefinition(handle).Name, ".cctor"))
                    return Declare(part, handle);
        return null;
    }

    public bool IsBeforeFieldInit(Module module) =>
        (Parts.First(part => part.Module == module).Definition.Attributes & TypeAttributes.BeforeFieldInit) != 0;

    public override string ToString() => FullName;

    private static int IndexOf(ImmutableArray<MethodDeclaration>.Builder methods, MethodSignature signature)
    {
        for (int i = 0; i < methods.Count; i++)
            if (methods[i].Signature.Equals(signature))
                return i;
        return -1;
    }

    private static string? BaseName(TypePart part) => part.Definition.BaseType switch
    {
        { IsNil: true } => null,
        { Kind: HandleKind.TypeReference } handle => part.Module.FullName((TypeReferenceHandle)handle),
        { Kind: HandleKind.TypeDefinition } handle => part.Module.FullName((TypeDefinitionHandle)handle),
        _ => null,
    };

    private static PrimitiveKind PrimitiveOf(string fullName) =>
        fullName.StartsWith("System.", StringComparison.Ordinal)
        && fullName.LastIndexOf('.') == 6
        && Enum.TryParse(fullName[7..], out PrimitiveKind kind)
            ? kind
            : PrimitiveKind.None;

    private MethodDeclaration Declare(TypePart part, MethodDefinitionHandle handle)
    {
        if (!_declared.TryGetValue((part.Module, handle), out MethodDeclaration? method))
            _declared[(part.Module, handle)] = method = new MethodDeclaration(this, part.Module, handle);
        return method;
    }

    private ImmutableArray<FieldDeclaration> FindFields()
    {
        var fields = ImmutableArray.CreateBuilder<FieldDeclaration>();
        bool hasInstanceFields = false;
        foreach (TypePart part in Parts)
        {
            List<FieldDeclaration> own = [.. part.Definition.GetFields().Select(handle => new FieldDeclaration(this, part.Module, handle))];
            foreach (FieldDeclaration field in own)
                if ((field.IsStatic || !hasInstanceFields) && !fields.Any(other => other.Name == field.Name))
                    fields.Add(field);
            hasInstanceFields |= own.Any(field => !field.IsStatic);
        }

        return fields.ToImmutable();
    }

    private ImmutableArray<MethodDeclaration> FindVirtualMethods()
    {
        var methods = ImmutableArray.CreateBuilder<MethodDeclaration>();
        foreach (TypePart part in Parts)
        {
            foreach (MethodDefinitionHandle handle in part.Definition.GetMethods())
            {
                if ((part.Module.Reader.GetMethodDefinition(handle).Attributes & MethodAttributes.Virtual) == 0)
                    continue;
                MethodDeclaration method = Declare(part, handle);
                if (Parts.Length == 1 || IndexOf(methods, method) < 0)
                    methods.Add(method);
            }
        }

        return methods.ToImmutable();
    }

    private static int IndexOf(ImmutableArray<MethodDeclaration>.Builder methods, MethodDeclaration method)
    {
        for (int i = 0; i < methods.Count; i++)
            if (methods[i].Name == method.Name && methods[i].Signature.Equals(method.Signature))
                return i;
        return -1;
    }
}
