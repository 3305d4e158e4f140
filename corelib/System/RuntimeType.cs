using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The names are in the object behind these fields, where the program asks for names at all.</summary>
internal sealed class RuntimeType : TypeInfo
{
    public override string Name => NameOf(this);

    public override string? FullName => FullNameOf(this);

    public override string ToString() => FullNameOf(this);

    internal bool IsActualEnum => IsEnum;

    /// <summary>The codes of primitive types follow their numbers in metadata. A DateTime is taken for any object.</summary>
    protected override TypeCode GetTypeCodeImpl()
    {
        const int FirstPrimitive = 0x02;
        const int LastPrimitive = 0x0D;
        if (ElementType is >= FirstPrimitive and <= LastPrimitive)
            return (TypeCode)(ElementType - FirstPrimitive) + (int)TypeCode.Boolean;
        return this == typeof(string) ? TypeCode.String
            : this == typeof(decimal) ? TypeCode.Decimal
            : TypeCode.Object;
    }

    /// <summary>The metadata's number of the primitive type that this is, or that this enum is made of.</summary>
    internal int ElementType => TraitBits >> 16;

    /// <summary>Null unless this is an enum.</summary>
    internal unsafe extern Flint.Runtime.EnumDescription* Enum
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    private extern int TraitBits
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string NameOf(RuntimeType type);

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string FullNameOf(RuntimeType type);
}
