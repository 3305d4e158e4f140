namespace Flint.Fuzzing.Generation;

/// <summary>A C# type as the generator sees it. Types are compared by reference: the universe makes each once.</summary>
/// <param name="name">As written in the program.</param>
internal abstract class CType(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether <c>default</c> of it can be used without a null reference.</summary>
    public virtual bool HasSafeDefault => true;

    public override string ToString() => Name;
}

internal sealed class BoolType() : CType("bool");

internal sealed class StringType() : CType("string")
{
    public override bool HasSafeDefault => false;
}

internal sealed class EnumType(string name, NumericType underlying, IReadOnlyList<string> members) : CType(name)
{
    public NumericType Underlying { get; } = underlying;

    public IReadOnlyList<string> Members { get; } = members;
}

/// <summary>Arrays have four elements or more in one dimension, and two or more in each of several.</summary>
internal sealed class ArrayType(CType element, int rank) : CType(NameOf(element, rank))
{
    public CType Element { get; } = element;

    public int Rank { get; } = rank;

    public override bool HasSafeDefault => false;

    /// <summary>What is left without all brackets.</summary>
    public CType Root => Element is ArrayType inner ? inner.Root : Element;

    /// <summary>An array of arrays writes the outer brackets first.</summary>
    private static string NameOf(CType element, int rank)
    {
        string brackets = "[" + new string(',', rank - 1) + "]";
        return element is ArrayType inner ? element.Name.Insert(inner.Root.Name.Length, brackets) : element.Name + brackets;
    }
}

/// <summary>A local or a parameter only; four elements or more.</summary>
internal sealed class SpanType(CType element) : CType($"Span<{element.Name}>")
{
    public CType Element { get; } = element;

    public override bool HasSafeDefault => false;
}

internal sealed class NullableType(CType underlying) : CType(underlying.Name + "?")
{
    public CType Underlying { get; } = underlying;
}

internal sealed class TupleType(IReadOnlyList<CType> items) : CType($"({string.Join(", ", items)})")
{
    public IReadOnlyList<CType> Items { get; } = items;

    public override bool HasSafeDefault => Items.All(item => item.HasSafeDefault);
}

internal sealed class FuncType(IReadOnlyList<CType> parameters, CType result) : CType($"Func<{string.Join(", ", parameters.Append(result))}>")
{
    public IReadOnlyList<CType> Parameters { get; } = parameters;

    public CType Result { get; } = result;

    public override bool HasSafeDefault => false;
}

internal sealed class InterfaceType(string name) : CType(name)
{
    public List<Method> Methods { get; } = [];

    /// <summary>Classes and structs that have it.</summary>
    public List<AggregateType> Implementations { get; } = [];

    public override bool HasSafeDefault => false;
}

/// <param name="Type">Of the value.</param>
/// <param name="IsReadOnly">Whether it can only be read from outside the constructor.</param>
internal sealed record Field(string Name, CType Type, bool IsReadOnly);

/// <summary>A struct, a class, or an instance of a generic one: fields that its constructor takes in order, and methods.</summary>
internal abstract class AggregateType(string name) : CType(name)
{
    public List<Field> Fields { get; } = [];

    public List<Method> Methods { get; } = [];

    /// <summary>Whether <c>==</c> and <c>with</c> are there, and <c>ToString</c> prints fields.</summary>
    public bool IsRecord { get; init; }
}

internal sealed class StructType(string name) : AggregateType(name)
{
    public bool IsReadOnly { get; init; }

    /// <summary>Whether references to its fields may be made: not where they may be unaligned.</summary>
    public bool HasAlignedFields { get; init; } = true;

    public override bool HasSafeDefault => Fields.All(part => part.Type.HasSafeDefault);
}

internal sealed class ClassType(string name) : AggregateType(name)
{
    public ClassType? Base { get; init; }

    public bool IsAbstract { get; init; }

    public List<ClassType> Derived { get; } = [];

    public IEnumerable<Field> AllFields => Base is null ? Fields : Base.AllFields.Concat(Fields);

    public IEnumerable<Method> AllMethods => Base is null ? Methods : Base.AllMethods.Concat(Methods);

    public override bool HasSafeDefault => false;
}
