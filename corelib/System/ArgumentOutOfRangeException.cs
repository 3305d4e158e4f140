using System.Runtime.CompilerServices;

namespace System;

public class ArgumentOutOfRangeException : ArgumentException
{
    private readonly object? _actualValue;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentOutOfRangeException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentOutOfRangeException(string? paramName);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentOutOfRangeException(string? paramName, string? message);

    public override string Message =>
        _actualValue == null ? base.Message : string.Concat(base.Message, "\nActual value was ", _actualValue.ToString(), ".");
}
