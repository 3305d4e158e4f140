namespace System.Runtime.CompilerServices;

public ref partial struct DefaultInterpolatedStringHandler
{
    public void AppendFormatted<T>(T value)
    {
        if (AsksProvider)
            AppendByProvider(value, null);
        else if (IsInteger<T>())
            AppendInteger(value, 'D', 1);
        else if (typeof(T) == typeof(char))
            Append(ref Unsafe.As<T, char>(ref value), 1);
        else if (typeof(T).IsEnum)
            AppendLiteral(value!.ToString()!);
        else
            Append(Format(value, null, null));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendFormatted<T>(T value, string? format)
    {
        if (AsksProvider)
            AppendByProvider(value, format);
        else if (IsInteger<T>() && Number.IsPlain(format, out char kind, out int precision))
            AppendInteger(value, kind, precision);
        else if (typeof(T) == typeof(double))
            Append(Unsafe.As<T, double>(ref value).ToString(format, null));
        else if (typeof(T) == typeof(float))
            Append(Unsafe.As<T, float>(ref value).ToString(format, null));
        else
            Append(Format(value, format, null));
    }

    internal static string? Format<T>(T value, string? format, IFormatProvider? provider)
    {
        if (value is null)
            return null;
        if (typeof(T).IsEnum)
            return format == null ? value.ToString() : ((Enum)(object)value).ToText(Enum.KindOf(format));
        return value is IFormattable ? ((IFormattable)value).ToString(format, provider) : value.ToString();
    }

    private static bool IsInteger<T>() => IsSigned<T>() || IsUnsigned<T>();

    private static bool IsSigned<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(short) || typeof(T) == typeof(sbyte);

    private static bool IsUnsigned<T>() =>
        typeof(T) == typeof(uint) || typeof(T) == typeof(ulong) || typeof(T) == typeof(ushort) || typeof(T) == typeof(byte);

    private unsafe void AppendInteger<T>(T value, char kind, int precision)
    {
        char* buffer = stackalloc char[Number.BufferLength];
        char* end = buffer + Number.BufferLength;
        char* start = kind == 'D' && precision <= 1 && Unsafe.SizeOf<T>() <= 4
            ? WriteShort(end, value)
            : IsSigned<T>()
                ? Number.WritePlain(end, SignExtend(value), ZeroExtend(value), kind, precision)
                : Number.WritePlain(end, ZeroExtend(value), kind, precision);
        Append(ref *start, (int)(end - start));
    }

    private static unsafe char* WriteShort<T>(char* end, T value) =>
        IsSigned<T>() ? Number.WriteInt32(end, (int)SignExtend(value)) : Number.WriteUInt32(end, (uint)ZeroExtend(value));

    private static long SignExtend<T>(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.As<T, sbyte>(ref value),
        2 => Unsafe.As<T, short>(ref value),
        4 => Unsafe.As<T, int>(ref value),
        _ => Unsafe.As<T, long>(ref value),
    };

    private static ulong ZeroExtend<T>(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.As<T, byte>(ref value),
        2 => Unsafe.As<T, ushort>(ref value),
        4 => Unsafe.As<T, uint>(ref value),
        _ => Unsafe.As<T, ulong>(ref value),
    };
}
