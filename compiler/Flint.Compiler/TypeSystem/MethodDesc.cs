using System.Collections.Immutable;

namespace Flint.Compiler.TypeSystem;

/// <summary>A method of an instantiated type, with its own type arguments. Interned.</summary>
public sealed class MethodDesc : IComparable<MethodDesc>
{
    private MethodSignature? _signature;
    private string? _name;

    internal MethodDesc(DefType owner, MethodDeclaration declaration, ImmutableArray<TypeDesc> arguments)
    {
        Owner = owner;
        Declaration = declaration;
        Arguments = arguments;
    }

    public DefType Owner { get; }

    public MethodDeclaration Declaration { get; }

    /// <summary>Empty for a method that is not generic, or not instantiated yet.</summary>
    public ImmutableArray<TypeDesc> Arguments { get; }

    public MethodSignature Signature => _signature ??= Declaration.Signature.Instantiate(Owner.Arguments, Arguments);

    /// <summary><c>Namespace.Type::Method&lt;T&gt;(int)</c>: unique, and the symbol of the method's code.</summary>
    public string Name => _name ??= MakeName();

    public bool IsStatic => Declaration.IsStatic;

    public bool IsVirtual => Declaration.IsVirtual;

    public bool IsOpen => Owner.IsOpen || Arguments.Any(argument => argument.IsOpen) || Declaration.Signature.GenericArity > Arguments.Length;

    /// <summary>Whether a call cannot reach an override of it.</summary>
    public bool IsFinal => !IsVirtual || Declaration.IsFinal || Owner.Declaration.IsSealed;

    /// <summary>How deep generic arguments nest.</summary>
    public int Depth => Math.Max(Owner.Depth, Arguments.Length == 0 ? 0 : 1 + Arguments.Max(argument => argument.Depth));

    public MethodDesc WithArguments(ImmutableArray<TypeDesc> arguments) => Owner.Context.GetMethod(Owner, Declaration, arguments);

    public MethodDesc Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments) =>
        IsOpen
            ? Owner.Context.GetMethod(
                (DefType)Owner.Instantiate(typeArguments, methodArguments),
                Declaration,
                [.. Arguments.Select(argument => argument.Instantiate(typeArguments, methodArguments))])
            : this;

    public int CompareTo(MethodDesc? other) => other is null ? 1 : string.CompareOrdinal(Name, other.Name);

    public override string ToString() => Name;

    private string MakeName()
    {
        string name = NameWith(Signature);
        return HasTwin(name) ? $"{name} as declared {Declaration.Signature}" : name;
    }

    private string NameWith(MethodSignature signature)
    {
        string arguments = Arguments.Length == 0 ? "" : $"<{string.Join(", ", Arguments)}>";
        string name = $"{Owner.Name}::{Declaration.Name}{arguments}({string.Join(", ", signature.Parameters)})";

        // Only conversion operators may differ by return type alone.
        return Declaration.Name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" ? $"{name} -> {signature.ReturnType}" : name;
    }

    /// <summary>Whether the type arguments give an overload the same name: <c>F(T)</c> is <c>F(int)</c> when T is int.</summary>
    private bool HasTwin(string name) =>
        (Owner.Arguments.Length > 0 || Arguments.Length > 0)
        && Declaration.Signature.IsOpen
        && Declaration.Owner.FindMethods(Declaration.Name).Any(other =>
            other != Declaration
            && other.Signature.GenericArity == Declaration.Signature.GenericArity
            && NameWith(other.Signature.Instantiate(Owner.Arguments, Arguments)) == name);
}

/// <summary>A field of an instantiated type. Interned.</summary>
public sealed class FieldDesc : IComparable<FieldDesc>
{
    internal FieldDesc(DefType owner, FieldDeclaration declaration)
    {
        Owner = owner;
        Declaration = declaration;
        Type = declaration.Type.Instantiate(owner.Arguments, []);
        Name = $"{owner.Name}::{declaration.Name}";
    }

    public DefType Owner { get; }

    public FieldDeclaration Declaration { get; }

    public TypeDesc Type { get; }

    /// <summary><c>Namespace.Type::field</c>: unique, and the symbol of a static field's storage.</summary>
    public string Name { get; }

    public bool IsStatic => Declaration.IsStatic;

    public int CompareTo(FieldDesc? other) => other is null ? 1 : string.CompareOrdinal(Name, other.Name);

    public override string ToString() => Name;
}
