namespace System;

/// <summary>An address and the type of what is there: what C# writes as <c>__makeref</c>, <c>__refvalue</c> and <c>__reftype</c>.</summary>
public readonly ref struct TypedReference
{
    private readonly ref byte _value;
    private readonly Type? _type;

    /// <exception cref="ArgumentNullException">Of <c>default(TypedReference)</c>, as on a desktop.</exception>
    public static Type GetTargetType(TypedReference value) => value._type ?? throw new ArgumentNullException("handle");

    public override bool Equals(object? o) => throw new NotSupportedException();

    public override int GetHashCode() => _type is null ? 0 : _type.GetHashCode();
}
