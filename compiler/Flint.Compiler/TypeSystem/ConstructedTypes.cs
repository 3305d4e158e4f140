using System.Collections.Immutable;

namespace Flint.Compiler.TypeSystem;

/// <summary>An array: of one dimension from zero when <see cref="IsVector"/>, else of <see cref="Rank"/> dimensions.</summary>
public sealed class ArrayType : TypeDesc
{
    internal ArrayType(TypeDesc element, int rank, bool isVector)
        : base(element.Context)
    {
        Element = element;
        Rank = rank;
        IsVector = isVector;
        Name = element.Name + (isVector ? "[]" : rank == 1 ? "[*]" : "[" + new string(',', rank - 1) + "]");
    }

    public TypeDesc Element { get; }

    public int Rank { get; }

    public bool IsVector { get; }

    public override string Name { get; }

    public override bool IsOpen => Element.IsOpen;

    public override int Depth => Element.Depth + 1;

    public override DefType BaseType => Context.WellKnown.Array;

    public override TypeDesc Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments) =>
        IsOpen ? Context.GetArray(Element.Instantiate(typeArguments, methodArguments), Rank, IsVector) : this;
}

/// <summary>An unmanaged pointer, <c>T*</c>.</summary>
public sealed class PointerType : TypeDesc
{
    internal PointerType(TypeDesc element)
        : base(element.Context) => Element = element;

    public TypeDesc Element { get; }

    public override string Name => Element.Name + "*";

    public override bool IsOpen => Element.IsOpen;

    public override int Depth => Element.Depth;

    public override TypeDesc Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments) =>
        IsOpen ? Context.GetPointer(Element.Instantiate(typeArguments, methodArguments)) : this;
}

/// <summary>A managed reference, <c>ref T</c>.</summary>
public sealed class ByRefType : TypeDesc
{
    internal ByRefType(TypeDesc element)
        : base(element.Context) => Element = element;

    public TypeDesc Element { get; }

    public override string Name => "ref " + Element.Name;

    public override bool IsOpen => Element.IsOpen;

    public override int Depth => Element.Depth;

    public override TypeDesc Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments) =>
        IsOpen ? Context.GetByRef(Element.Instantiate(typeArguments, methodArguments)) : this;
}

/// <summary>A function pointer, <c>delegate*&lt;…&gt;</c>.</summary>
public sealed class FunctionPointerType : TypeDesc
{
    internal FunctionPointerType(TypeSystemContext context, MethodSignature signature)
        : base(context) => Signature = signature;

    public MethodSignature Signature { get; }

    public override string Name => $"delegate*<{Signature}>";

    public override bool IsOpen => Signature.IsOpen;

    public override TypeDesc Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments) =>
        IsOpen ? Context.GetFunctionPointer(Signature.Instantiate(typeArguments, methodArguments)) : this;
}

/// <summary>A type parameter of a generic type (<c>!0</c>) or method (<c>!!0</c>), by position.</summary>
public sealed class GenericParameterType : TypeDesc
{
    internal GenericParameterType(TypeSystemContext context, int index, bool isMethodParameter)
        : base(context)
    {
        Index = index;
        IsMethodParameter = isMethodParameter;
    }

    public int Index { get; }

    public bool IsMethodParameter { get; }

    public override string Name => (IsMethodParameter ? "!!" : "!") + Index;

    public override bool IsOpen => true;

    public override TypeDesc Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments)
    {
        ImmutableArray<TypeDesc> arguments = IsMethodParameter ? methodArguments : typeArguments;
        return Index < arguments.Length ? arguments[Index] : this;
    }
}
