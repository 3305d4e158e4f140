using System.Runtime.CompilerServices;

namespace System;

public sealed class IndexOutOfRangeException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern IndexOutOfRangeException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern IndexOutOfRangeException(string? message);
}
