using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Flint.Compiler.Analysis;
using Flint.Compiler.Metadata;

namespace Flint.Compiler.TypeSystem;

/// <summary>A method as declared, with generic parameters still open.</summary>
public sealed class MethodDeclaration
{
    private MethodSignature? _signature;
    private ImmutableArray<ReachCondition> _conditions;

    internal MethodDeclaration(TypeDeclaration owner, Module module, MethodDefinitionHandle handle)
    {
        Owner = owner;
        Module = module;
        Handle = handle;
        MethodDefinition definition = module.Reader.GetMethodDefinition(handle);
        Name = module.Reader.GetString(definition.Name);
        Attributes = definition.Attributes;
        ImplAttributes = definition.ImplAttributes;
        RelativeVirtualAddress = definition.RelativeVirtualAddress;
    }

    public TypeDeclaration Owner { get; }

    public Module Module { get; }

    public MethodDefinitionHandle Handle { get; }

    public string Name { get; }

    public MethodAttributes Attributes { get; }

    public MethodImplAttributes ImplAttributes { get; }

    public int RelativeVirtualAddress { get; }

    /// <summary>The official method that this one of corelib shadows, or null.</summary>
    public MethodDeclaration? Official { get; internal set; }

    public MethodSignature Signature => _signature ??= SignatureDecoder.DecodeMethod(Owner.Context, Module, Handle);

    public bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    public bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    public bool IsAbstract => (Attributes & MethodAttributes.Abstract) != 0;

    public bool IsNewSlot => (Attributes & MethodAttributes.NewSlot) != 0;

    public bool IsFinal => (Attributes & MethodAttributes.Final) != 0;

    public bool IsConstructor => Name == ".ctor";

    public bool HasBody => RelativeVirtualAddress != 0;

    /// <summary>Where the IL is: here, or in the official method when corelib declares this one <c>extern</c>; null when nowhere or not for the device.</summary>
    public MethodDeclaration? BodySource
    {
        get
        {
            if (!HasBody && Official is null)
                Owner.FindMethods(Name);
            if (HasBody)
                return this;
            return HasAttribute("Flint.Runtime.NotOnDeviceAttribute") ? null : Official?.BodySource;
        }
    }

    /// <summary>What a program must reach for the method to have code; empty where it always has.</summary>
    public ImmutableArray<ReachCondition> Conditions => _conditions.IsDefault ? _conditions = ReachCondition.Of(this) : _conditions;

    /// <param name="position">From 1; 0 is the return value.</param>
    /// <returns>Null for a parameter without a name.</returns>
    public string? ParameterName(int position)
    {
        foreach (ParameterHandle handle in Module.Reader.GetMethodDefinition(Handle).GetParameters())
            if (Module.Reader.GetParameter(handle) is var parameter && parameter.SequenceNumber == position)
                return Module.Reader.GetString(parameter.Name);
        return null;
    }

    public CustomAttributeValue<TypeDesc>? FindAttribute(string fullName) =>
        CustomAttributes.Find(Module, Module.Reader.GetMethodDefinition(Handle).GetCustomAttributes(), fullName);

    public bool HasAttribute(string fullName) =>
        CustomAttributes.Has(Module, Module.Reader.GetMethodDefinition(Handle).GetCustomAttributes(), fullName);

    public override string ToString() => $"{Owner}.{Name}";
}

/// <summary>A field as declared.</summary>
public sealed class FieldDeclaration
{
    private readonly FieldDefinition _definition;
    private TypeDesc? _type;

    internal FieldDeclaration(TypeDeclaration owner, Module module, FieldDefinitionHandle handle)
    {
        Owner = owner;
        Module = module;
        Handle = handle;
        _definition = module.Reader.GetFieldDefinition(handle);
        Name = module.Reader.GetString(_definition.Name);
        Attributes = _definition.Attributes;
    }

    public TypeDeclaration Owner { get; }

    public Module Module { get; }

    public FieldDefinitionHandle Handle { get; }

    public string Name { get; }

    public FieldAttributes Attributes { get; }

    public TypeDesc Type => _type ??= _definition.DecodeSignature(new SignatureDecoder(Owner.Context, Module), null);

    public bool IsStatic => (Attributes & FieldAttributes.Static) != 0;

    public bool IsInitOnly => (Attributes & FieldAttributes.InitOnly) != 0;

    public bool IsLiteral => (Attributes & FieldAttributes.Literal) != 0;

    /// <summary>Where its initial bytes are in the assembly, 0 when it has none.</summary>
    public int RelativeVirtualAddress => (Attributes & FieldAttributes.HasFieldRVA) != 0 ? _definition.GetRelativeVirtualAddress() : 0;

    /// <summary>In bytes from the start of the object's fields, for explicit layout; else -1.</summary>
    public int ExplicitOffset => _definition.GetOffset();

    public bool HasAttribute(string fullName) => CustomAttributes.Has(Module, _definition.GetCustomAttributes(), fullName);

    public override string ToString() => $"{Owner}.{Name}";
}
