using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Threading;

/// <summary>An interrupt handler may set it.</summary>
public class ManualResetEventSlim : IDisposable
{
    private const int DefaultSpinCount = 35;

    private readonly int _spinCount;

    private volatile bool _isSet;

    private bool _isDisposed;

    private Handle? _handle;

    public ManualResetEventSlim()
        : this(false)
    {
    }

    public ManualResetEventSlim(bool initialState)
        : this(initialState, DefaultSpinCount)
    {
    }

    public ManualResetEventSlim(bool initialState, int spinCount)
    {
        if (spinCount is < 0 or > 2047)
            throw new ArgumentOutOfRangeException(nameof(spinCount), "The spinCount argument must be in the range 0 to 2047, inclusive.");
        _isSet = initialState;
        _spinCount = spinCount;
    }

    public bool IsSet => _isSet;

    public int SpinCount => _spinCount;

    public WaitHandle WaitHandle
    {
        get
        {
            ThrowIfDisposed();
            return _handle ??= new Handle(this);
        }
    }

    public void Set()
    {
        _isSet = true;
        Scheduler.Wake();
    }

    public void Reset()
    {
        ThrowIfDisposed();
        _isSet = false;
    }

    public void Wait() => Wait(Timeout.Infinite, default);

    public void Wait(CancellationToken cancellationToken) => Wait(Timeout.Infinite, cancellationToken);

    public bool Wait(TimeSpan timeout) => Wait(timeout, default);

    public bool Wait(TimeSpan timeout, CancellationToken cancellationToken) => Wait(WaitHandle.MillisecondsOf(timeout), cancellationToken);

    public bool Wait(int millisecondsTimeout) => Wait(millisecondsTimeout, default);

    [NotInInterrupt("waits")]
    public bool Wait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        cancellationToken.ThrowIfCancellationRequested();
        if (millisecondsTimeout < Timeout.Infinite)
            throw new ArgumentOutOfRangeException(nameof(millisecondsTimeout));
        return Task.WaitUntil(new Signal(this), millisecondsTimeout, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _isDisposed = true;

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
            throw new ObjectDisposedException("System.Threading.ManualResetEventSlim", "The event has been disposed.");
    }

    private readonly struct Signal(ManualResetEventSlim signal) : ICondition
    {
        public bool ComesToHold() => signal._isSet;
    }

    private sealed class Handle(ManualResetEventSlim signal) : WaitHandle
    {
        internal override bool IsSignaled => signal._isSet;
    }
}
