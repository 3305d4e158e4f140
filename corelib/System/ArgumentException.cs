using System.Runtime.CompilerServices;

namespace System;

public class ArgumentException : SystemException
{
    private readonly string? _paramName;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentException(string? message);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArgumentException(string? message, string? paramName);

    public override string Message
    {
        get
        {
            string message = _message ?? "Value does not fall within the expected range.";
            return string.IsNullOrEmpty(_paramName) ? message : string.Concat(message, " (Parameter '", _paramName, "')");
        }
    }
}
