using System.Runtime.CompilerServices;

namespace System;

public class OutOfMemoryException : SystemException
{
    public OutOfMemoryException()
        : base(null)
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OutOfMemoryException(string? message);

    internal override string DefaultMessage => "Insufficient memory to continue the execution of the program.";

    internal override int DefaultHResult => unchecked((int)0x8007000E);
}
