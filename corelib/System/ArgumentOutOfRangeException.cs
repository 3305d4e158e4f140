using System.Runtime.CompilerServices;

namespace System;

public class ArgumentOutOfRangeException : ArgumentException
{
    private readonly object? _actualValue;

    // Not asked for by Message, which would then keep the text of every type in the image.
    private readonly string? _actualText;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentOutOfRangeException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentOutOfRangeException(string? paramName);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentOutOfRangeException(string? paramName, string? message);

    public ArgumentOutOfRangeException(string? paramName, object? actualValue, string? message)
        : this(paramName, message)
    {
        _actualValue = actualValue;
        _actualText = actualValue?.ToString();
    }

    public override string Message =>
        _actualText == null ? base.Message : string.Concat(base.Message, "\nActual value was ", _actualText, ".");
}
