namespace System;

public class SystemException : Exception
{
    public SystemException()
        : this("System error.")
    {
    }

    public SystemException(string? message)
        : base(message)
    {
    }

    public SystemException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal override int DefaultHResult => unchecked((int)0x80131501);
}
