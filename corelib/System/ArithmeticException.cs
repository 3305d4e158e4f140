using System.Runtime.CompilerServices;

namespace System;

public class ArithmeticException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArithmeticException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArithmeticException(string? message);
}
