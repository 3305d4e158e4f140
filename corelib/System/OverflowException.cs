using System.Runtime.CompilerServices;

namespace System;

public class OverflowException : ArithmeticException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OverflowException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OverflowException(string? message);
}
