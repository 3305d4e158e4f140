using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading;

public readonly struct CancellationToken
{
    private readonly CancellationTokenSource? _source;

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal extern CancellationToken(CancellationTokenSource? source);

    public bool IsCancellationRequested
    {
        get
        {
            Threads.Poll();
            return IsCanceled;
        }
    }

    internal bool IsCanceled => _source != null && _source.IsCancellationRequested;

    public extern bool CanBeCanceled
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public CancellationTokenRegistration UnsafeRegister(Action<object?> callback, object? state) => Register(callback, state, false, false);

    public CancellationTokenRegistration UnsafeRegister(Action<object?, CancellationToken> callback, object? state) => Register(callback, state, false, false);

    private CancellationTokenRegistration Register(Delegate callback, object? state, bool useSynchronizationContext, bool useExecutionContext)
    {
        ArgumentNullException.ThrowIfNull(callback, nameof(callback));
        return _source == null ? default : _source.Register(callback, state);
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern void ThrowIfCancellationRequested();

    public static bool operator ==(CancellationToken left, CancellationToken right) => left._source == right._source;

    public static bool operator !=(CancellationToken left, CancellationToken right) => left._source != right._source;
}
