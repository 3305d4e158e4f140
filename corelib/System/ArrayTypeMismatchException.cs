using System.Runtime.CompilerServices;

namespace System;

public class ArrayTypeMismatchException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArrayTypeMismatchException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ArrayTypeMismatchException(string? message);
}
