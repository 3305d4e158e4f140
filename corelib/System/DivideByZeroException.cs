using System.Runtime.CompilerServices;

namespace System;

public class DivideByZeroException : ArithmeticException
{
    public DivideByZeroException()
        : base(null)
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern DivideByZeroException(string? message);

    internal override string DefaultMessage => "Attempted to divide by zero.";

    internal override int DefaultHResult => unchecked((int)0x80020012);
}
