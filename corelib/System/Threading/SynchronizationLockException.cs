using System.Runtime.CompilerServices;

namespace System.Threading;

public class SynchronizationLockException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern SynchronizationLockException();
}
