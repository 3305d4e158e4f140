using System.Collections.Immutable;

namespace Flint.Compiler.TypeSystem;

/// <summary>A type as IL sees it: a definition with its arguments, or an array, pointer, reference or generic parameter. Interned: equal types are one object.</summary>
public abstract class TypeDesc : IComparable<TypeDesc>
{
    private protected TypeDesc(TypeSystemContext context) => Context = context;

    public TypeSystemContext Context { get; }

    /// <summary>Unique and stable, in C#'s notation: what symbols and messages show, and what types are ordered by.</summary>
    public abstract string Name { get; }

    public virtual PrimitiveKind Primitive => PrimitiveKind.None;

    public virtual bool IsValueType => false;

    public virtual bool IsInterface => false;

    public virtual bool IsEnum => false;

    public virtual bool IsDelegate => false;

    /// <summary>Whether a generic parameter occurs anywhere in it; such a type has no layout.</summary>
    public virtual bool IsOpen => false;

    /// <summary>How deep generic arguments nest: the measure that endless instantiation grows without bound.</summary>
    public virtual int Depth => 0;

    public virtual DefType? BaseType => null;

    /// <summary>An object reference: class, interface, array, string, delegate.</summary>
    public bool IsReference => this is ArrayType || (this is DefType && !IsValueType);

    /// <summary>A user-defined value type: passed and copied as a block of memory.</summary>
    public bool IsStruct => IsValueType && Primitive == PrimitiveKind.None && !IsEnum;

    public bool IsVoid => Primitive == PrimitiveKind.Void;

    /// <summary>The type with generic parameters replaced; itself when it has none.</summary>
    public virtual TypeDesc Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments) => this;

    /// <summary>For an enum the integer that it is stored as, else the type itself.</summary>
    public virtual TypeDesc UnderlyingType => this;

    public int CompareTo(TypeDesc? other) => other is null ? 1 : string.CompareOrdinal(Name, other.Name);

    public sealed override string ToString() => Name;
}
