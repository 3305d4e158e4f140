using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace System.Threading;

public partial class CancellationTokenSource : IDisposable
{
    internal static readonly CancellationTokenSource s_canceledSource = new() { _isCanceled = true };

    internal static readonly CancellationTokenSource s_neverCanceledSource = new();

    private bool _isCanceled;

    private bool _disposed;

    private TimerQueueTimer? _timer;

    /// <summary>The newest: it is called first.</summary>
    private CallbackNode? _callbacks;

    public CancellationTokenSource()
    {
    }

    public CancellationTokenSource(int millisecondsDelay) => CancelAfter(CheckedDelay(millisecondsDelay));

    public CancellationTokenSource(TimeSpan delay) => CancelAfter(TimerQueueTimer.GetMilliseconds(delay, nameof(delay)));

    public bool IsCancellationRequested => _isCanceled;

    public CancellationToken Token
    {
        get
        {
            ThrowIfDisposed();
            return new CancellationToken(this);
        }
    }

    public void Cancel(bool throwOnFirstException)
    {
        ThrowIfDisposed();
        NotifyCancellation(throwOnFirstException);
    }

    /// <summary>Its callbacks run at once.</summary>
    public Task CancelAsync()
    {
        Cancel(throwOnFirstException: false);
        return Task.CompletedTask;
    }

    public void CancelAfter(TimeSpan delay) => CancelAfter(TimerQueueTimer.GetMilliseconds(delay, nameof(delay)));

    public void CancelAfter(int millisecondsDelay) => CancelAfter(CheckedDelay(millisecondsDelay));

    private void CancelAfter(uint millisecondsDelay)
    {
        ThrowIfDisposed();
        if (_isCanceled)
            return;
        _timer ??= new TimerQueueTimer(
            static source => Unsafe.As<CancellationTokenSource>(source!).NotifyCancellation(throwOnFirstException: false), this, Task.Infinite, Task.Infinite, false);
        _timer.Change(millisecondsDelay, Task.Infinite);
    }

    public bool TryReset()
    {
        ThrowIfDisposed();
        if (_isCanceled)
            return false;
        _timer?.Change(Task.Infinite, Task.Infinite);
        _callbacks = null;
        return true;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
            return;
        _timer?.Dispose();
        _callbacks = null;
        _disposed = true;
    }

    private static uint CheckedDelay(int milliseconds)
    {
        if (milliseconds < Timeout.Infinite)
            throw new ArgumentOutOfRangeException("millisecondsDelay");
        return (uint)milliseconds;
    }

    private void ThrowIfDisposed()
    {
        if (_disposed)
            throw new ObjectDisposedException(null, "The CancellationTokenSource has been disposed.");
    }
}
