using System.Runtime.CompilerServices;

namespace System.Threading;

public class ThreadStateException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ThreadStateException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ThreadStateException(string? message);
}
