using System.Runtime.CompilerServices;

namespace System;

public class FormatException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern FormatException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern FormatException(string? message);
}
