using System.Runtime.CompilerServices;

namespace System;

public sealed class TypeInitializationException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern TypeInitializationException(string? fullTypeName, Exception? innerException);
}
