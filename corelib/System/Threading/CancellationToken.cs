using System.Runtime.CompilerServices;

namespace System.Threading;

public readonly struct CancellationToken
{
    private readonly CancellationTokenSource? _source;

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal extern CancellationToken(CancellationTokenSource? source);

    public extern bool IsCancellationRequested
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public extern bool CanBeCanceled
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }
}
