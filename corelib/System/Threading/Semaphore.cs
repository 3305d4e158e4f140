using Flint.Runtime;

namespace System.Threading;

/// <summary>An interrupt handler may release it.</summary>
public sealed class Semaphore : WaitHandle
{
    private readonly int _maximum;

    private volatile int _count;

    public Semaphore(int initialCount, int maximumCount)
    {
        if (initialCount < 0)
            ThrowHelper.ThrowNegative(nameof(initialCount));
        if (maximumCount < 1)
            throw new ArgumentOutOfRangeException(nameof(maximumCount), "Positive number required.");
        if (initialCount > maximumCount)
            throw new ArgumentException("The initial count for the semaphore must be greater than or equal to zero and less than the maximum count.");
        _count = initialCount;
        _maximum = maximumCount;
    }

    public int Release() => Release(1);

    /// <exception cref="SemaphoreFullException">The count would exceed its maximum.</exception>
    public int Release(int releaseCount)
    {
        if (releaseCount < 1)
            throw new ArgumentOutOfRangeException(nameof(releaseCount), "Non-negative number required.");
        ThrowIfDisposed();
        nuint interrupts = Interrupts.Disable();
        int previous = _count;
        bool fits = _maximum - previous >= releaseCount;
        if (fits)
            _count = previous + releaseCount;
        Interrupts.Restore(interrupts);
        if (!fits)
            throw new SemaphoreFullException();
        Scheduler.Wake();
        return previous;
    }

    internal override bool IsSignaled => _count > 0;

    internal override void Take()
    {
        nuint interrupts = Interrupts.Disable();
        _count--;
        Interrupts.Restore(interrupts);
    }
}
