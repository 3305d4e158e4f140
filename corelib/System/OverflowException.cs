using System.Runtime.CompilerServices;

namespace System;

public class OverflowException : ArithmeticException
{
    public OverflowException()
        : base(null)
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OverflowException(string? message);

    internal override string DefaultMessage => "Arithmetic operation resulted in an overflow.";

    internal override int DefaultHResult => unchecked((int)0x80131516);
}
