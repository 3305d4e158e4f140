using System.Runtime.CompilerServices;

namespace System;

public static class MemoryExtensions
{
    public static ReadOnlySpan<char> AsSpan(this string? text) =>
        text == null ? default : new ReadOnlySpan<char>(ref text.GetRawStringData(), text.Length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ReadOnlySpan<char> AsSpan(this string? text, int start);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ReadOnlySpan<char> AsSpan(this string? text, int start, int length);
}
