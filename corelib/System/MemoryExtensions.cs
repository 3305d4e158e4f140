using System.Runtime.CompilerServices;

namespace System;

public static partial class MemoryExtensions
{
    public static ReadOnlySpan<char> AsSpan(this string? text) =>
        text == null ? default : new ReadOnlySpan<char>(ref text.GetRawStringData(), text.Length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ReadOnlySpan<char> AsSpan(this string? text, int start);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ReadOnlySpan<char> AsSpan(this string? text, int start, int length);

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>? =>
        SpanHelpers.IndexOfAny(ref span._reference, span.Length, ref values._reference, values.Length);

    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>? =>
        SpanHelpers.LastIndexOfAny(ref span._reference, span.Length, ref values._reference, values.Length);
}
