using Flint.Runtime;

namespace System.Threading;

/// <summary>Something that is waited for; other tasks run meanwhile. What derives from it here is <see cref="EventWaitHandle"/>.</summary>
public abstract partial class WaitHandle : IDisposable
{
    private protected WaitHandle()
    {
    }

    /// <returns>False when the time ran out.</returns>
    private protected abstract bool Wait(int millisecondsTimeout);

    [NotInInterrupt("waits for an event")]
    public virtual bool WaitOne() => Wait(Timeout.Infinite);

    [NotInInterrupt("waits for an event")]
    public virtual bool WaitOne(int millisecondsTimeout) => Wait(millisecondsTimeout);

    [NotInInterrupt("waits for an event")]
    public virtual bool WaitOne(TimeSpan timeout) => Wait((int)(timeout.Ticks / TimeSpan.TicksPerMillisecond));

    public virtual bool WaitOne(int millisecondsTimeout, bool exitContext) => WaitOne(millisecondsTimeout);

    public virtual bool WaitOne(TimeSpan timeout, bool exitContext) => WaitOne(timeout);

    public virtual void Close() => Dispose();

    public void Dispose()
    {
        Dispose(explicitDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool explicitDisposing)
    {
    }
}
