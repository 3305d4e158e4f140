using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Threading;

/// <summary>What other tasks, timers and interrupt handlers signal. While a program waits for one, tasks run.</summary>
public abstract class WaitHandle : IDisposable
{
    public const int WaitTimeout = 0x102;

    private bool _isDisposed;

    public virtual bool WaitOne() => WaitOne(Timeout.Infinite);

    [NotInInterrupt("waits")]
    public virtual bool WaitOne(int millisecondsTimeout)
    {
        RequireTimeout(millisecondsTimeout);
        ThrowIfDisposed();
        return Task.WaitUntil(new One(this), millisecondsTimeout, default);
    }

    public virtual bool WaitOne(TimeSpan timeout) => WaitOne(MillisecondsOf(timeout));

    public virtual bool WaitOne(int millisecondsTimeout, bool exitContext) => WaitOne(millisecondsTimeout);

    public virtual bool WaitOne(TimeSpan timeout, bool exitContext) => WaitOne(timeout);

    public static int WaitAny(params WaitHandle[] waitHandles) => WaitAny(waitHandles, Timeout.Infinite);

    /// <returns>The first that is signalled, or <see cref="WaitTimeout"/>.</returns>
    [NotInInterrupt("waits")]
    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout)
    {
        Require(waitHandles, millisecondsTimeout);
        var any = new Any(waitHandles);
        return Task.WaitUntil(any, millisecondsTimeout, default) ? any.Index : WaitTimeout;
    }

    public static int WaitAny(WaitHandle[] waitHandles, TimeSpan timeout) => WaitAny(waitHandles, MillisecondsOf(timeout));

    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) => WaitAny(waitHandles, millisecondsTimeout);

    public static int WaitAny(WaitHandle[] waitHandles, TimeSpan timeout, bool exitContext) => WaitAny(waitHandles, timeout);

    public static bool WaitAll(params WaitHandle[] waitHandles) => WaitAll(waitHandles, Timeout.Infinite);

    [NotInInterrupt("waits")]
    public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout)
    {
        Require(waitHandles, millisecondsTimeout);
        return Task.WaitUntil(new All(waitHandles), millisecondsTimeout, default);
    }

    public static bool WaitAll(WaitHandle[] waitHandles, TimeSpan timeout) => WaitAll(waitHandles, MillisecondsOf(timeout));

    public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) => WaitAll(waitHandles, millisecondsTimeout);

    public static bool WaitAll(WaitHandle[] waitHandles, TimeSpan timeout, bool exitContext) => WaitAll(waitHandles, timeout);

    public virtual void Close() => Dispose();

    public void Dispose()
    {
        Dispose(explicitDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool explicitDisposing) => _isDisposed = true;

    internal virtual bool IsSignaled => throw new NotSupportedException("Handles of an operating system cannot be waited for.");

    /// <summary>A wait for it, which is signalled, has ended.</summary>
    internal virtual void Take()
    {
    }

    internal void ThrowIfDisposed()
    {
        if (_isDisposed)
            throw new ObjectDisposedException(null, "Safe handle has been closed.");
    }

    internal static int MillisecondsOf(TimeSpan timeout)
    {
        long milliseconds = timeout.Ticks / TimeSpan.TicksPerMillisecond;
        if (milliseconds is < Timeout.Infinite or > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(timeout), "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.");
        return (int)milliseconds;
    }

    internal static void RequireTimeout(int millisecondsTimeout)
    {
        if (millisecondsTimeout < Timeout.Infinite)
            throw new ArgumentOutOfRangeException(
                nameof(millisecondsTimeout), "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.");
    }

    private static void Require(WaitHandle[] waitHandles, int millisecondsTimeout)
    {
        ArgumentNullException.ThrowIfNull(waitHandles, nameof(waitHandles));
        if (waitHandles.Length == 0)
            throw new ArgumentException("Waithandle array may not be empty.", nameof(waitHandles));
        RequireTimeout(millisecondsTimeout);
        for (int i = 0; i < waitHandles.Length; i++)
        {
            if (waitHandles[i] == null)
                throw new ArgumentNullException("waitHandles[" + i.ToString() + "]", "At least one element in the specified array was null.");
            waitHandles[i].ThrowIfDisposed();
        }
    }

    private readonly struct One(WaitHandle handle) : ICondition
    {
        public bool ComesToHold()
        {
            if (!handle.IsSignaled)
                return false;
            handle.Take();
            return true;
        }
    }

    private sealed class Any(WaitHandle[] handles) : ICondition
    {
        public int Index { get; private set; }

        public bool ComesToHold()
        {
            for (int i = 0; i < handles.Length; i++)
            {
                if (!handles[i].IsSignaled)
                    continue;
                handles[i].Take();
                Index = i;
                return true;
            }

            return false;
        }
    }

    private readonly struct All(WaitHandle[] handles) : ICondition
    {
        public bool ComesToHold()
        {
            foreach (WaitHandle handle in handles)
                if (!handle.IsSignaled)
                    return false;
            foreach (WaitHandle handle in handles)
                handle.Take();
            return true;
        }
    }
}
