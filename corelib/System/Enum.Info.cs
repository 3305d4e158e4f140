using System.Reflection;
using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

// What official code asks the runtime about an enum.
public abstract partial class Enum
{
    public static unsafe TEnum[] GetValues<TEnum>()
        where TEnum : struct, Enum
    {
        ulong[] numbers = ((RuntimeType)typeof(TEnum)).Enum->Values;
        var values = new TEnum[numbers.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Unsafe.As<ulong, TEnum>(ref numbers[i]);
        return values;
    }

    private CorElementType InternalGetCorElementType() => InternalGetCorElementType((RuntimeType)base.GetType());

    private static CorElementType InternalGetCorElementType(RuntimeType rt) => (CorElementType)rt.ElementType;

    private static unsafe RuntimeType InternalGetUnderlyingType(RuntimeType enumType) => enumType.Enum->Underlying;

    private static unsafe EnumInfo<TStorage> GetEnumInfo<TStorage>(RuntimeType enumType, bool getNames = true)
        where TStorage : struct
    {
        EnumDescription* description = enumType.Enum;
        ulong[] numbers = description->Values;
        var values = new TStorage[numbers.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Unsafe.As<ulong, TStorage>(ref numbers[i]);
        return new EnumInfo<TStorage>(description->IsFlags, values, description->Names);
    }

    /// <summary>C# has no enums of floating-point numbers or characters.</summary>
    private static bool TryParseRareTypeByValueOrName<TUnderlying, TStorage>(
        RuntimeType enumType, ReadOnlySpan<char> value, bool ignoreCase, bool throwOnFailure, out TUnderlying result)
        where TUnderlying : struct
        where TStorage : struct
    {
        result = default;
        if (throwOnFailure)
            throw new InvalidOperationException("Unknown enum type.");
        return false;
    }

    private static unsafe object InternalBoxEnum(RuntimeTypeHandle enumType, long value)
    {
        var type = (RuntimeType)Type.GetTypeFromHandle(enumType);
        nuint size = (nuint)MethodTable.Size(type.Enum->MethodTable);
        nint* box = (nint*)Heap.Allocate(size);
        *box = type.Enum->MethodTable;
        Buffer.Memmove(ref *(byte*)(box + 1), ref *(byte*)&value, size - (nuint)sizeof(nint));
        return Unsafe.As<nint, object>(ref *(nint*)&box);
    }

    internal sealed class EnumInfo<TStorage>
        where TStorage : struct
    {
        public readonly bool HasFlagsAttribute;

        public readonly bool ValuesAreSequentialFromZero;

        public readonly TStorage[] Values;

        public readonly string[] Names;

        [MethodImpl(MethodImplOptions.InternalCall)]
        public extern EnumInfo(bool hasFlagsAttribute, TStorage[] values, string[] names);
    }
}
