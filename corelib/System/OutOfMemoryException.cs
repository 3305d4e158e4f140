using System.Runtime.CompilerServices;

namespace System;

public class OutOfMemoryException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OutOfMemoryException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OutOfMemoryException(string? message);
}
