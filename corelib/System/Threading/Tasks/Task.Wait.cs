using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading.Tasks;

public partial class Task
{
    public TaskAwaiter GetAwaiter() => new(this);

    /// <summary>Throws what it ended with: the exception itself, not an AggregateException.</summary>
    internal void ThrowIfUnsuccessful()
    {
        if (!IsCompletedSuccessfully)
            throw FirstException;
    }

    public void Wait() => Wait(Timeout.Infinite, default);

    /// <returns>Whether it completed in time.</returns>
    public bool Wait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        if (millisecondsTimeout < Timeout.Infinite)
            throw new ArgumentOutOfRangeException(nameof(millisecondsTimeout));
        if (!IsCompleted && !InternalWait(millisecondsTimeout, cancellationToken))
            return false;
        if (IsFaulted)
            throw Exception!;
        if (IsCanceled)
            throw new AggregateException(new Exception[] { new TaskCanceledException(this, CancellationToken) });
        return true;
    }

    internal bool InternalWait(int millisecondsTimeout, CancellationToken cancellationToken) =>
        WaitUntil(new Completed(this), millisecondsTimeout, cancellationToken);

    /// <summary>Runs what is ready until the condition holds.</summary>
    /// <returns>Whether it came to hold in time.</returns>
    internal static bool WaitUntil<T>(T condition, int millisecondsTimeout, CancellationToken cancellationToken)
        where T : ICondition
    {
        if (Threads.Exist())
            return Threads.WaitUntil(condition, millisecondsTimeout, cancellationToken);
        DelayPromise? timeout = millisecondsTimeout == Timeout.Infinite ? null : new DelayPromise((uint)millisecondsTimeout);
        try
        {
            while (!condition.ComesToHold())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (timeout != null && timeout.IsCompleted)
                    return false;
                Scheduler.Turn();
            }
        }
        finally
        {
            if (timeout != null)
                Scheduler.RemoveTimer(timeout);
        }
        return true;
    }

    internal readonly struct Completed(Task task) : ICondition
    {
        public bool ComesToHold() => task.IsCompleted;
    }

    private static bool WaitAllCore(ReadOnlySpan<Task> tasks, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        foreach (Task task in tasks)
            if (task == null)
                throw new ArgumentException("The tasks array included at least one null element.", nameof(tasks));
        var all = new WhenAllPromise(tasks);
        if (!all.IsCompleted && !all.InternalWait(millisecondsTimeout, cancellationToken))
            return false;
        if (all.IsCompletedSuccessfully)
            return true;
        int count = 0;
        foreach (Task task in tasks)
            count += task.ExceptionCount;
        var exceptions = new Exception[count];
        count = 0;
        foreach (Task task in tasks)
            task.CopyExceptions(exceptions, ref count);
        throw new AggregateException(exceptions);
    }

    private static int WaitAnyCore(Task[] tasks, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tasks, nameof(tasks));
        cancellationToken.ThrowIfCancellationRequested();
        if (tasks.Length == 0)
            return -1;
        var any = new AnyCompleted(tasks);
        return WaitUntil(any, millisecondsTimeout, cancellationToken) ? any.Index : -1;
    }

    private sealed class AnyCompleted(Task[] tasks) : ICondition
    {
        public int Index { get; private set; }

        public bool ComesToHold()
        {
            for (int i = 0; i < tasks.Length; i++)
            {
                if (!tasks[i].IsCompleted)
                    continue;
                Index = i;
                return true;
            }
            return false;
        }
    }

    /// <summary>Of one that has completed.</summary>
    internal int ExceptionCount => IsCompletedSuccessfully ? 0 : m_continuationObject is Exception[] all ? all.Length : 1;

    internal void CopyExceptions(Exception[] target, ref int count)
    {
        if (IsCompletedSuccessfully)
            return;
        if (m_continuationObject is Exception[] all)
            foreach (Exception e in all)
                target[count++] = e;
        else
            target[count++] = FirstException;
    }
}
