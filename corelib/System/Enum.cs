using System.Runtime.CompilerServices;

namespace System;

public abstract partial class Enum : ValueType, ISpanFormattable
{
    // All that are extern are compiled for each enum from its underlying type.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override bool Equals(object? obj);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override int GetHashCode();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool HasFlag(Enum flag);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern override string ToString();

    /// <param name="kind">G, F, D or X.</param>
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal extern virtual string ToText(char kind);

    public string ToString(string? format) => ToText(KindOf(format));

    public string ToString(string? format, IFormatProvider? provider) => ToText(KindOf(format));

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToText(KindOf(format));
        charsWritten = ((ReadOnlySpan<char>)text).TryCopyTo(destination) ? text.Length : 0;
        return charsWritten != 0;
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern int CompareTo(object? target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static char KindOf(string? format) => format == null ? 'G' : KindOf((ReadOnlySpan<char>)format);

    /// <exception cref="FormatException">There is no such format of enums.</exception>
    private static char KindOf(ReadOnlySpan<char> format)
    {
        if (format.Length == 0)
            return 'G';
        char kind = (char)(format[0] & ~0x20);
        return format.Length == 1 && kind is 'G' or 'F' or 'D' or 'X' ? kind : throw new FormatException("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".");
    }

    internal static void ThrowTypesDiffer() => throw new ArgumentException("Object must be the same type as the enum.");
}
