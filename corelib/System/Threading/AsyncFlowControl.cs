using System.Runtime.CompilerServices;

namespace System.Threading;

public struct AsyncFlowControl
{
    private Thread? _thread;

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal extern void Initialize(Thread currentThread);
}
