using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Threading;

/// <summary>With one thread, a lock is always free or already held by who asks.</summary>
public static class Monitor
{
    /// <summary>Of all objects together: objects have no room for their own. A program that starts threads has <see cref="HeldLock"/> instead.</summary>
    private static uint s_held;

    internal static bool AnyIsHeld => s_held != 0;

    [NotInInterrupt("takes a lock")]
    public static void Enter(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        if (Threads.Exist())
            HeldLock.Enter(obj, Timeout.Infinite);
        else
            s_held++;
    }

    [NotInInterrupt("takes a lock")]
    public static void Enter(object obj, ref bool lockTaken)
    {
        RequireNotTaken(lockTaken);
        Enter(obj);
        lockTaken = true;
    }

    public static bool TryEnter(object obj) => TryEnter(obj, 0);

    public static void TryEnter(object obj, ref bool lockTaken) => TryEnter(obj, 0, ref lockTaken);

    public static bool TryEnter(object obj, TimeSpan timeout) => TryEnter(obj, WaitHandle.MillisecondsOf(timeout));

    public static void TryEnter(object obj, TimeSpan timeout, ref bool lockTaken) => TryEnter(obj, WaitHandle.MillisecondsOf(timeout), ref lockTaken);

    [NotInInterrupt("takes a lock")]
    public static bool TryEnter(object obj, int millisecondsTimeout)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        WaitHandle.RequireTimeout(millisecondsTimeout);
        if (Threads.Exist())
            return HeldLock.Enter(obj, millisecondsTimeout);
        s_held++;
        return true;
    }

    [NotInInterrupt("takes a lock")]
    public static void TryEnter(object obj, int millisecondsTimeout, ref bool lockTaken)
    {
        RequireNotTaken(lockTaken);
        lockTaken = TryEnter(obj, millisecondsTimeout);
    }

    public static void Exit(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        if (Threads.Exist())
        {
            HeldLock.Exit(obj);
            return;
        }
        if (s_held == 0)
            throw new SynchronizationLockException();
        s_held--;
    }

    public static bool IsEntered(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        return Threads.Exist() ? HeldLock.IsEntered(obj) : s_held != 0;
    }

    public static bool Wait(object obj) => Wait(obj, Timeout.Infinite);

    public static bool Wait(object obj, TimeSpan timeout) => Wait(obj, WaitHandle.MillisecondsOf(timeout));

    /// <summary>Tasks run meanwhile, in the lock or not.</summary>
    [NotInInterrupt("waits")]
    public static bool Wait(object obj, int millisecondsTimeout)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        WaitHandle.RequireTimeout(millisecondsTimeout);
        HeldLock.RequireEntered(obj);
        var waiter = new Waiter(obj);
        ref Waiter? link = ref s_waiters;
        while (link != null)
            link = ref link.Next;
        link = waiter;
        if (Threads.Exist() ? WaitOutside(waiter, millisecondsTimeout) : Task.WaitUntil(waiter, millisecondsTimeout, default))
            return true;
        link = ref s_waiters;
        while (link != waiter)
            link = ref link!.Next;
        link = waiter.Next;
        return false;
    }

    /// <summary>Lets others have the lock meanwhile.</summary>
    [IfReached(Threads.ThreadType, Threads.StartMethod)]
    private static bool WaitOutside(Waiter waiter, int millisecondsTimeout)
    {
        uint count = HeldLock.ExitAll(waiter.Object);
        try
        {
            Threads.WaitUntil(waiter, millisecondsTimeout, default);
        }
        finally
        {
            HeldLock.EnterAgain(waiter.Object, count);
        }
        return waiter.IsPulsed;
    }

    public static void Pulse(object obj) => Pulse(obj, all: false);

    public static void PulseAll(object obj) => Pulse(obj, all: true);

    private static void Pulse(object obj, bool all)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        HeldLock.RequireEntered(obj);
        ref Waiter? link = ref s_waiters;
        while (link is { } waiter)
        {
            if (waiter.Object != obj)
            {
                link = ref waiter.Next;
                continue;
            }

            waiter.IsPulsed = true;
            link = waiter.Next;
            if (!all)
                return;
        }
    }

    private static void RequireNotTaken(bool lockTaken)
    {
        if (lockTaken)
            throw new ArgumentException("Argument must be initialized to false", nameof(lockTaken));
    }

    /// <summary>Oldest first.</summary>
    private static Waiter? s_waiters;

    private sealed class Waiter(object obj) : ICondition
    {
        public readonly object Object = obj;

        public Waiter? Next;

        public bool IsPulsed;

        public bool ComesToHold() => IsPulsed;
    }
}
