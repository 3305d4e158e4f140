using System.Runtime.CompilerServices;

namespace System;

public class InvalidOperationException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern InvalidOperationException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern InvalidOperationException(string? message);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern InvalidOperationException(string? message, Exception? innerException);
}
