namespace System;

public class ArithmeticException : SystemException
{
    public ArithmeticException()
        : base(null)
    {
    }

    public ArithmeticException(string? message)
        : base(message)
    {
    }

    internal override string DefaultMessage => "Overflow or underflow in the arithmetic operation.";

    internal override int DefaultHResult => unchecked((int)0x80070216);
}
