using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

public class ArgumentNullException : ArgumentException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentNullException(string? paramName);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentNullException(string? paramName, string? message);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void ThrowIfNull([NotNull] object? argument, string? paramName = null);
}
