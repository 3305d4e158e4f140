using System.Runtime.CompilerServices;

namespace System.Threading;

public class SemaphoreFullException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern SemaphoreFullException();
}
