using System.Runtime.CompilerServices;

namespace System;

public class DivideByZeroException : ArithmeticException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern DivideByZeroException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern DivideByZeroException(string? message);
}
