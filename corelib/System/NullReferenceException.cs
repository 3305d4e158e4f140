using System.Runtime.CompilerServices;

namespace System;

public class NullReferenceException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern NullReferenceException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern NullReferenceException(string? message);
}
