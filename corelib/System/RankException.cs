using System.Runtime.CompilerServices;

namespace System;

public class RankException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern RankException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern RankException(string? message);
}
