using System.Runtime.CompilerServices;

namespace System;

public class ArrayTypeMismatchException : SystemException
{
    public ArrayTypeMismatchException()
        : base(null)
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArrayTypeMismatchException(string? message);

    internal override string DefaultMessage => "Attempted to access an element as a type incompatible with the array.";

    internal override int DefaultHResult => unchecked((int)0x80131503);
}
