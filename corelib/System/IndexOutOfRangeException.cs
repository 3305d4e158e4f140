using System.Runtime.CompilerServices;

namespace System;

public sealed class IndexOutOfRangeException : SystemException
{
    public IndexOutOfRangeException()
        : base(null)
    {
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern IndexOutOfRangeException(string? message);

    internal override string DefaultMessage => "Index was outside the bounds of the array.";

    internal override int DefaultHResult => unchecked((int)0x80131508);
}
