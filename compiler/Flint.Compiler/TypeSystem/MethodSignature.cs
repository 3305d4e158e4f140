using System.Collections.Immutable;

namespace Flint.Compiler.TypeSystem;

/// <summary>What a method takes and gives. Equal when all its types are.</summary>
public sealed class MethodSignature : IEquatable<MethodSignature>
{
    public MethodSignature(bool hasThis, int genericArity, TypeDesc returnType, ImmutableArray<TypeDesc> parameters)
    {
        HasThis = hasThis;
        GenericArity = genericArity;
        ReturnType = returnType;
        Parameters = parameters;
    }

    public bool HasThis { get; }

    public int GenericArity { get; }

    public TypeDesc ReturnType { get; }

    /// <summary>Whether a function pointer of it is called as C calls. No part of what makes two signatures equal.</summary>
    public bool IsUnmanaged { get; init; }

    /// <summary>Without <c>this</c>.</summary>
    public ImmutableArray<TypeDesc> Parameters { get; }

    public bool IsOpen => ReturnType.IsOpen || Parameters.Any(parameter => parameter.IsOpen);

    public MethodSignature Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments) =>
        IsOpen
            ? new MethodSignature(
                HasThis,
                GenericArity,
                ReturnType.Instantiate(typeArguments, methodArguments),
                [.. Parameters.Select(parameter => parameter.Instantiate(typeArguments, methodArguments))])
            { IsUnmanaged = IsUnmanaged }
            : this;

    public bool Equals(MethodSignature? other) =>
        other is not null
        && HasThis == other.HasThis
        && GenericArity == other.GenericArity
        && ReturnType == other.ReturnType
        && Parameters.AsSpan().SequenceEqual(other.Parameters.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as MethodSignature);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(HasThis);
        hash.Add(GenericArity);
        hash.Add(ReturnType);
        foreach (TypeDesc parameter in Parameters)
            hash.Add(parameter);
        return hash.ToHashCode();
    }

    public override string ToString() => $"({string.Join(", ", Parameters)}) -> {ReturnType}";
}
