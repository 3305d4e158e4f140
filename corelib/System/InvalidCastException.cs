using System.Runtime.CompilerServices;

namespace System;

public class InvalidCastException : SystemException
{
    public InvalidCastException()
        : base(null)
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern InvalidCastException(string? message);

    internal override string DefaultMessage => "Specified cast is not valid.";

    internal override int DefaultHResult => unchecked((int)0x80004002);
}
