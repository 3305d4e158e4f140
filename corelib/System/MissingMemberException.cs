using System.Runtime.CompilerServices;

namespace System;

public class MissingMemberException : MemberAccessException
{
    protected new string? ClassName;

    protected string? MemberName;

    protected byte[]? Signature;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern MissingMemberException(string? message);
}
