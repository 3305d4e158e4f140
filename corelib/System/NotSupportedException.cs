using System.Runtime.CompilerServices;

namespace System;

public class NotSupportedException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern NotSupportedException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern NotSupportedException(string? message);
}
