using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The names are in the object behind these fields, where the program asks for names at all.</summary>
internal sealed class RuntimeType : TypeInfo
{
    public override string Name => NameOf(this);

    public override string? FullName => FullNameOf(this);

    public override string ToString() => FullNameOf(this);

    /// <summary>What comes before the name of the outermost type, none of whose marks can be in it.</summary>
    public override string? Namespace
    {
        get
        {
            string name = FullNameOf(this);
            int end = -1;
            for (int i = 0; i < name.Length && name[i] is not ('+' or '`' or '['); i++)
                if (name[i] == '.')
                    end = i;
            return end < 0 ? null : name.Substring(0, end);
        }
    }

    protected override unsafe TypeAttributes GetAttributeFlagsImpl() => (TypeAttributes)Attributes()[Index];

    public override unsafe Type? DeclaringType => At(DeclaringTypes());

    public override unsafe Type GetGenericTypeDefinition() =>
        At(GenericDefinitions()) ?? throw new InvalidOperationException("This operation is only valid on generic types.");

    public override unsafe Type[] GetGenericArguments() =>
        IsGenericTypeDefinition ? throw new NotSupportedException("Type.GetGenericArguments of a generic type definition") : List(GenericArguments());

    public override unsafe Type[] GetInterfaces() =>
        IsArray || IsGenericTypeDefinition ? throw new NotSupportedException("Type.GetInterfaces of an array or a generic type definition") : List(Interfaces());

    public override unsafe Type? BaseType => At(BaseTypes());

    public override unsafe Type? GetElementType() => At(ElementTypes());

    protected override bool HasElementTypeImpl() => GetElementType() is not null;

    public override unsafe bool IsAssignableFrom(Type? c)
    {
        if (c is not RuntimeType source)
            return false;
        int* table = Relations();
        byte* row = (byte*)(table + 1) + Index * *table;
        int index = source.Index;
        return (row[index >> 3] & (1 << (index & 7))) != 0;
    }

    public override bool IsInstanceOfType(object? o) => o != null && IsAssignableFrom(o.GetType());

    public override bool IsSubclassOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type, "c");
        for (Type? candidate = BaseType; candidate is not null; candidate = candidate.BaseType)
            if (candidate == type)
                return true;
        return false;
    }

    /// <summary>The method table of this type's vectors, 0 where the program can have none.</summary>
    internal unsafe nint ArrayTable => (nint)ArrayTypes()[Index];

    public override int GetArrayRank() => IsArray ? (TraitBits >> 8) & 0xFF : throw new ArgumentException("Must be an array type.");

    internal CorElementType GetCorElementType()
    {
        const CorElementType ValueType = (CorElementType)0x11;
        return IsEnum ? ValueType : (CorElementType)ElementType;
    }

    internal bool IsActualEnum => IsEnum;

    /// <summary>The official one makes a table of the values for each of the types that an enum can be made of.</summary>
    public override unsafe bool IsEnumDefined(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsEnum)
            throw new ArgumentException("Type provided must be an Enum.", "enumType");
        if (value is string name)
            return Array.IndexOf(Enum->Names, name) >= 0;
        var type = (RuntimeType)value.GetType();
        if (type.IsEnum ? type != this : type.ElementType != ElementType)
            throw new ArgumentException("Object must be of the enum's type or the type that the enum is made of.");
        // Of one byte from 4 on, each two of the codes for a size.
        int size = ElementType < 0x0C ? 1 << ((ElementType >> 1) - 2) : sizeof(nint);
        ulong number = 0;
        ulong mask = ulong.MaxValue >> (64 - (size * 8));
        Buffer.Memmove(ref *(byte*)&number, ref value.GetRawData(), (nuint)size);
        foreach (ulong defined in Enum->Values)
            if (((defined ^ number) & mask) == 0)
                return true;
        return false;
    }

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

    /// <summary>The metadata's number of the kind of type that this is, or of the primitive type that this enum is made of.</summary>
    internal int ElementType => (TraitBits >> 16) & 0xFF;

    /// <summary>Null unless this is an enum.</summary>
    internal unsafe extern Flint.Runtime.EnumDescription* Enum
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    /// <summary>The type's place in the tables below.</summary>
    private extern int Index
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    private unsafe Type? At(nint* table)
    {
        nint type = table[Index];
        return Unsafe.As<nint, Type?>(ref type);
    }

    private unsafe Type[] List(nint* table)
    {
        nint* list = (nint*)table[Index];
        int count = 0;
        while (list != null && list[count] != 0)
            count++;
        var types = new Type[count];
        for (int i = 0; i < count; i++)
            types[i] = Unsafe.As<nint, Type>(ref list[i]);
        return types;
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe nint* BaseTypes();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe int* Attributes();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe nint* DeclaringTypes();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe nint* GenericDefinitions();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe nint* GenericArguments();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe nint* Interfaces();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe nint* ElementTypes();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe nint* ArrayTypes();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe int* Relations();

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
