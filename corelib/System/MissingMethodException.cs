using System.Runtime.CompilerServices;

namespace System;

public class MissingMethodException : MissingMemberException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern MissingMethodException(string? message);
}
