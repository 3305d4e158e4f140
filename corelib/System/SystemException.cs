using System.Runtime.CompilerServices;

namespace System;

public class SystemException : Exception
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern SystemException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern SystemException(string? message);
}
