using System.Runtime.CompilerServices;
using System.Threading;

namespace System;

public class OperationCanceledException : SystemException
{
    private CancellationToken _cancellationToken;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OperationCanceledException();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OperationCanceledException(CancellationToken token);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern OperationCanceledException(string? message, CancellationToken token);

    public extern CancellationToken CancellationToken
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }
}
