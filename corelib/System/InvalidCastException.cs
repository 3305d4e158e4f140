using System.Runtime.CompilerServices;

namespace System;

public class InvalidCastException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern InvalidCastException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern InvalidCastException(string? message);
}
