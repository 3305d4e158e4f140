using System.Threading.Tasks;
using Flint.Runtime;

namespace System.Threading;

/// <summary>With one thread, a lock is always free or already held by who asks.</summary>
public static class Monitor
{
    /// <summary>Of all objects together: objects have no room for their own.</summary>
    private static uint s_held;

    [NotInInterrupt("takes a lock")]
    public static void Enter(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        s_held++;
    }

    [NotInInterrupt("takes a lock")]
    public static void Enter(object obj, ref bool lockTaken)
    {
        if (lockTaken)
            throw new ArgumentException("Argument must be initialized to false", nameof(lockTaken));
        Enter(obj);
        lockTaken = true;
    }

    [NotInInterrupt("takes a lock")]
    public static bool TryEnter(object obj)
    {
        Enter(obj);
        return true;
    }

    [NotInInterrupt("takes a lock")]
    public static void TryEnter(object obj, ref bool lockTaken) => Enter(obj, ref lockTaken);

    public static void Exit(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        if (s_held == 0)
            throw new SynchronizationLockException();
        s_held--;
    }

    public static bool IsEntered(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        return s_held != 0;
    }

    public static bool Wait(object obj) => Wait(obj, Timeout.Infinite);

    public static bool Wait(object obj, TimeSpan timeout) => Wait(obj, WaitHandle.MillisecondsOf(timeout));

    /// <summary>Tasks run meanwhile, in the lock or not.</summary>
    [NotInInterrupt("waits")]
    public static bool Wait(object obj, int millisecondsTimeout)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
        WaitHandle.RequireTimeout(millisecondsTimeout);
        var waiter = new Waiter(obj);
        ref Waiter? link = ref s_waiters;
        while (link != null)
            link = ref link.Next;
        link = waiter;
        if (Task.WaitUntil(waiter, millisecondsTimeout, default))
            return true;
        link = ref s_waiters;
        while (link != waiter)
            link = ref link!.Next;
        link = waiter.Next;
        return false;
    }

    public static void Pulse(object obj) => Pulse(obj, all: false);

    public static void PulseAll(object obj) => Pulse(obj, all: true);

    private static void Pulse(object obj, bool all)
    {
        ArgumentNullException.ThrowIfNull(obj, nameof(obj));
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
