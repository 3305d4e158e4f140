using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Threading;

/// <summary>Its waiters are tasks, first come first served. An interrupt handler may release it.</summary>
public partial class SemaphoreSlim : IDisposable
{
    private readonly int m_maxCount;

    private int m_currentCount;

    private bool _isDisposed;

    private Waiter? _first;

    private Waiter? _last;

    public SemaphoreSlim(int initialCount)
        : this(initialCount, int.MaxValue)
    {
    }

    public SemaphoreSlim(int initialCount, int maxCount)
    {
        if (initialCount < 0 || initialCount > maxCount)
            throw new ArgumentOutOfRangeException(
                nameof(initialCount), initialCount, "The initialCount argument must be non-negative and less than or equal to the maximumCount.");
        if (maxCount <= 0)
            throw new ArgumentOutOfRangeException(
                nameof(maxCount), maxCount, "The maximumCount argument must be a positive number. If a maximum is not required, use the constructor without a maxCount parameter.");
        m_currentCount = initialCount;
        m_maxCount = maxCount;
    }

    public int CurrentCount => m_currentCount;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Wait(int millisecondsTimeout);

    [NotInInterrupt("waits for a semaphore")]
    private bool WaitCore(long millisecondsTimeout, CancellationToken cancellationToken) =>
        WaitAsyncCore(millisecondsTimeout, cancellationToken).GetAwaiter().GetResult();

    private Task<bool> WaitAsyncCore(long millisecondsTimeout, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        if (millisecondsTimeout < Timeout.Infinite)
            throw new ArgumentOutOfRangeException(
                nameof(millisecondsTimeout), millisecondsTimeout, "The timeout must represent a value between -1 and Int32.MaxValue, inclusive.");
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<bool>(cancellationToken);
        nuint interrupts = Interrupts.Disable();
        bool isFree = m_currentCount > 0;
        if (isFree)
            m_currentCount--;
        Interrupts.Restore(interrupts);
        if (isFree || millisecondsTimeout == 0)
            return Task.FromResult(isFree);

        var waiter = new Waiter(this, (uint)millisecondsTimeout, cancellationToken);
        Append(waiter);
        return waiter;
    }

    /// <summary>Unless it has been released meanwhile.</summary>
    private void Append(Waiter waiter)
    {
        nuint interrupts = Interrupts.Disable();
        bool isFree = m_currentCount > 0;
        if (isFree)
            m_currentCount--;
        else
        {
            if (_last == null)
                _first = waiter;
            else
                _last.Next = waiter;
            _last = waiter;
        }

        Interrupts.Restore(interrupts);
        if (isFree)
            waiter.End(true);
    }

    private Waiter? TakeFirst(ref int count)
    {
        nuint interrupts = Interrupts.Disable();
        Waiter? first = _first;
        if (first == null)
        {
            m_currentCount += count;
            count = 0;
        }
        else
        {
            _first = first.Next;
            if (_first == null)
                _last = null;
            count--;
        }

        Interrupts.Restore(interrupts);
        return first;
    }

    /// <returns>Whether it still waited.</returns>
    private bool Remove(Waiter waiter)
    {
        nuint interrupts = Interrupts.Disable();
        Waiter? before = null;
        Waiter? at = _first;
        while (at != null && at != waiter)
        {
            before = at;
            at = at.Next;
        }

        if (at != null)
        {
            if (before == null)
                _first = at.Next;
            else
                before.Next = at.Next;
            if (_last == at)
                _last = before;
        }

        Interrupts.Restore(interrupts);
        return at != null;
    }

    /// <exception cref="SemaphoreFullException">The count would exceed its maximum.</exception>
    public int Release(int releaseCount)
    {
        ThrowIfDisposed();
        if (releaseCount < 1)
            throw new ArgumentOutOfRangeException(
                nameof(releaseCount), releaseCount, "The releaseCount argument must be greater than zero.");
        int previous = m_currentCount;
        if (m_maxCount - previous < releaseCount)
            throw new SemaphoreFullException();
        while (releaseCount > 0)
            TakeFirst(ref releaseCount)?.End(true);
        return previous;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _isDisposed = true;
        _first = _last = null;
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
            throw new ObjectDisposedException("SemaphoreSlim", "The semaphore has been disposed.");
    }

    private sealed class Waiter : Task<bool>
    {
        public Waiter? Next;

        private readonly SemaphoreSlim _semaphore;

        private readonly TimerQueueTimer? _timer;

        private CancellationTokenRegistration _registration;

        public Waiter(SemaphoreSlim semaphore, uint milliseconds, CancellationToken cancellationToken)
            : base(null, TaskCreationOptions.RunContinuationsAsynchronously)
        {
            _semaphore = semaphore;
            if (milliseconds != Infinite)
                _timer = new TimerQueueTimer(static waiter => ((Waiter)waiter!).GiveUp(), this, milliseconds, Infinite, flowExecutionContext: false);
            if (cancellationToken.CanBeCanceled)
                _registration = cancellationToken.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).Cancel(token), this);
        }

        public void End(bool isEntered)
        {
            _timer?.Dispose();
            _registration.Unregister();
            TrySetResult(isEntered);
        }

        private void GiveUp()
        {
            if (_semaphore.Remove(this))
                End(false);
        }

        private void Cancel(CancellationToken token)
        {
            if (!_semaphore.Remove(this))
                return;
            _timer?.Dispose();
            TrySetCanceled(token, new OperationCanceledException(token));
        }
    }
}
