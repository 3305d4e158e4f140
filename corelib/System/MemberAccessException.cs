using System.Runtime.CompilerServices;

namespace System;

public class MemberAccessException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern MemberAccessException(string? message);
}
