using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Elements of arrays whose types are known only at run time: boxed, unboxed, cast and widened.</summary>
internal static unsafe class ArrayConversion
{
    /// <summary>Whether the program makes an array of floating-point numbers.</summary>
    private static extern bool HasFloatingPoint
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    /// <summary>Copies between arrays of different types.</summary>
    /// <exception cref="ArrayTypeMismatchException">No element of one type can be one of the other.</exception>
    /// <exception cref="InvalidCastException">An element is of a type that the target cannot have; those before it are copied.</exception>
    public static void Copy(Array source, int sourceIndex, Array target, int targetIndex, int length)
    {
        bool fromValues = MethodTable.OfElement(source) != 0;
        bool toValues = MethodTable.OfElement(target) != 0;
        if (fromValues && toValues)
            CopyNumbers(source, sourceIndex, target, targetIndex, length);
        else if (fromValues)
            Box(source, sourceIndex, target, targetIndex, length);
        else if (toValues)
            Unbox(source, sourceIndex, target, targetIndex, length);
        else
            Cast(source, sourceIndex, target, targetIndex, length);
    }

    public static void Cast(Array source, int sourceIndex, Array target, int targetIndex, int length)
    {
        for (int i = 0; i < length; i++)
        {
            object? value = Reference(source, sourceIndex + i);
            if (!MethodTable.CanHold(target, value))
                throw new InvalidCastException("At least one element in the source array could not be cast down to the destination array type.");
            Reference(target, targetIndex + i) = value;
        }
    }

    /// <summary>An element as an object: null for a <c>T?</c> without a value.</summary>
    public static object? Boxed(Array array, int index)
    {
        nint table = MethodTable.OfElement(array);
        if (table == 0)
            return Reference(array, index);
        ref byte element = ref Element(array, index);
        nuint size = (nuint)MethodTable.ElementSize(array);
        if (ValueKind.IsNullable(ValueKind.OfElements(array)))
        {
            if (element == 0)
                return null;
            element = ref Content(ref element, array, table, out size);
        }
        byte* box = (byte*)Heap.Allocate((nuint)sizeof(nuint) + size);
        *(nint*)box = table;
        Buffer.Memmove(ref box[sizeof(nuint)], ref element, size);
        return Unsafe.As<nint, object>(ref *(nint*)&box);
    }

    /// <summary>Stores an object as <see cref="Array.SetValue(object?, int)"/> does: null is 0, smaller numbers are widened, enums are numbers.</summary>
    /// <exception cref="InvalidCastException">The array cannot have it as an element.</exception>
    /// <exception cref="ArgumentException">It is a number that may not fit one of the array's.</exception>
    public static void Store(object? value, Array array, int index)
    {
        nint table = MethodTable.OfElement(array);
        if (table == 0 && MethodTable.CanHold(array, value))
        {
            Reference(array, index) = value;
            return;
        }
        if (table != 0 && value == null)
        {
            SpanHelpers.ClearWithoutReferences(ref Element(array, index), (nuint)MethodTable.ElementSize(array));
            return;
        }
        if (table != 0 && (TryUnbox(value, array, index, table) || TryWiden(value!, array, index)))
            return;
        throw new InvalidCastException("Object cannot be stored in an array of this type.");
    }

    private static bool TryUnbox(object? value, Array array, int index, nint table)
    {
        ref byte element = ref Element(array, index);
        nuint size = (nuint)MethodTable.ElementSize(array);
        if (ValueKind.IsNullable(ValueKind.OfElements(array)))
        {
            if (value == null)
            {
                SpanHelpers.ClearWithoutReferences(ref element, size);
                return true;
            }
            if (MethodTable.Of(value) != table)
                return false;
            element = 1;
            element = ref Content(ref element, array, table, out size);
        }
        if (value == null || MethodTable.Of(value) != table)
            return false;
        Buffer.Memmove(ref element, ref RuntimeHelpers.GetRawData(value), size);
        return true;
    }

    private static bool TryWiden(object value, Array array, int index)
    {
        int from = ValueKind.Number((int)MethodTable.ValueKind(MethodTable.Of(value)));
        int to = ValueKind.OfElements(array);
        if (from == 0 || to == 0 || value is Array || ValueKind.IsEnum(to) || ValueKind.IsNullable(to))
            return false;
        if (!ValueKind.CanWiden(from, to))
            throw new ArgumentException("Cannot widen from source type to target type either because the source type is a not a primitive type or the conversion cannot be accomplished.");
        Widen(ref RuntimeHelpers.GetRawData(value), from, ref Element(array, index), to);
        return true;
    }

    private static void CopyNumbers(Array source, int sourceIndex, Array target, int targetIndex, int length)
    {
        int from = ValueKind.Number(ValueKind.OfElements(source));
        int to = ValueKind.Number(ValueKind.OfElements(target));
        if (from == 0 || to == 0 || !(ValueKind.AreSameBits(from, to) || ValueKind.CanWiden(from, to)))
            ThrowMismatch();
        if (ValueKind.AreSameBits(from, to))
        {
            Buffer.Memmove(
                ref Element(target, targetIndex), ref Element(source, sourceIndex), (nuint)length * (nuint)MethodTable.ElementSize(source));
            return;
        }
        for (int i = 0; i < length; i++)
            Widen(ref Element(source, sourceIndex + i), from, ref Element(target, targetIndex + i), to);
    }

    private static void Box(Array source, int sourceIndex, Array target, int targetIndex, int length)
    {
        for (int i = 0; i < length; i++)
        {
            object? value = Boxed(source, sourceIndex + i);
            if (!MethodTable.CanHold(target, value))
                ThrowMismatch();
            Reference(target, targetIndex + i) = value;
        }
    }

    private static void Unbox(Array source, int sourceIndex, Array target, int targetIndex, int length)
    {
        nint table = MethodTable.OfElement(target);
        if (!MethodTable.CanHold(source, NewBox(table)))
            ThrowMismatch();
        for (int i = 0; i < length; i++)
            if (!TryUnbox(Reference(source, sourceIndex + i), target, targetIndex + i, table))
                throw new InvalidCastException("Object cannot be cast to the element type of the array.");
    }

    private static object NewBox(nint table)
    {
        byte* box = (byte*)Heap.Allocate((nuint)MethodTable.Size(table));
        *(nint*)box = table;
        return Unsafe.As<nint, object>(ref *(nint*)&box);
    }

    /// <summary>The value in a <c>T?</c>, which begins with a byte that tells whether there is one.</summary>
    /// <param name="table">Of <c>T</c>.</param>
    private static ref byte Content(ref byte nullable, Array array, nint table, out nuint size)
    {
        size = (nuint)MethodTable.Size(table) - (nuint)sizeof(nuint);
        return ref Unsafe.AddByteOffset(ref nullable, (nuint)MethodTable.ElementSize(array) - size);
    }

    private static void Widen(ref byte from, int fromKind, ref byte to, int toKind)
    {
        if (HasFloatingPoint && toKind is ValueKind.Single or ValueKind.Double)
        {
            double value = fromKind switch
            {
                ValueKind.Single => Unsafe.As<byte, float>(ref from),
                ValueKind.Double => Unsafe.As<byte, double>(ref from),
                ValueKind.UInt64 => Unsafe.As<byte, ulong>(ref from),
                _ => Integer(ref from, fromKind),
            };
            if (toKind == ValueKind.Double)
                Unsafe.As<byte, double>(ref to) = value;
            else
                Unsafe.As<byte, float>(ref to) = (float)value;
            return;
        }
        long bits = Integer(ref from, fromKind);
        if (toKind >= ValueKind.Int64)
            Unsafe.As<byte, long>(ref to) = bits;
        else if (toKind >= ValueKind.Int32)
            Unsafe.As<byte, int>(ref to) = (int)bits;
        else if (toKind >= ValueKind.Int16 || toKind == ValueKind.Char)
            Unsafe.As<byte, short>(ref to) = (short)bits;
        else
            to = (byte)bits;
    }

    private static long Integer(ref byte from, int kind) => kind switch
    {
        ValueKind.SByte => (sbyte)from,
        ValueKind.Int16 => Unsafe.As<byte, short>(ref from),
        ValueKind.Char or ValueKind.UInt16 => Unsafe.As<byte, ushort>(ref from),
        ValueKind.Int32 => Unsafe.As<byte, int>(ref from),
        ValueKind.UInt32 => Unsafe.As<byte, uint>(ref from),
        ValueKind.Int64 or ValueKind.UInt64 => Unsafe.As<byte, long>(ref from),
        ValueKind.IntPtr or ValueKind.UIntPtr => Unsafe.As<byte, nint>(ref from),
        _ => from,
    };

    private static ref byte Element(Array array, int index) =>
        ref Unsafe.AddByteOffset(ref MethodTable.FirstElement(array), (nuint)index * (nuint)MethodTable.ElementSize(array));

    private static ref object? Reference(Array array, int index) => ref Unsafe.As<byte, object?>(ref Element(array, index));

    private static void ThrowMismatch() =>
        throw new ArrayTypeMismatchException("Source array type cannot be assigned to destination array type.");
}
