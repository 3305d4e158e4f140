using System.Runtime.CompilerServices;

namespace System;

public class NullReferenceException : SystemException
{
    public NullReferenceException()
        : base(null)
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern NullReferenceException(string? message);

    internal override string DefaultMessage => "Object reference not set to an instance of an object.";

    internal override int DefaultHResult => unchecked((int)0x80004003);
}
