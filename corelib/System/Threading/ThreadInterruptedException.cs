using System.Runtime.CompilerServices;

namespace System.Threading;

public class ThreadInterruptedException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ThreadInterruptedException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern ThreadInterruptedException(string? message);
}
