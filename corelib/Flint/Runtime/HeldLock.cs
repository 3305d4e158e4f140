using System.Threading;

namespace Flint.Runtime;

/// <summary>A lock that a thread holds, in programs that start threads: objects have no room for it, so those that are held are in a list.</summary>
internal sealed class HeldLock
{
    private static HeldLock? s_held;

    /// <summary>For the next lock: taking one does not allocate when as many have been held before.</summary>
    private static HeldLock? s_free;

    private object? _object;

    private Thread? _owner;

    private uint _count;

    private HeldLock? _next;

    public static bool IsAnyHeldBy(Thread thread)
    {
        for (HeldLock? held = s_held; held != null; held = held._next)
            if (held._owner == thread)
                return true;
        return false;
    }

    /// <returns>Whether the current thread holds the lock now.</returns>
    [IfReached(Threads.ThreadType, Threads.StartMethod)]
    public static bool Enter(object o, int millisecondsTimeout)
    {
        if (Find(o) is { } held && held._owner == Threads.Current)
        {
            held._count++;
            return true;
        }
        Threads.Poll();
        if (!Threads.WaitUntil(new Free(o), millisecondsTimeout, default))
            return false;
        Take(o, 1);
        return true;
    }

    /// <exception cref="SynchronizationLockException">The current thread does not hold the lock.</exception>
    [IfReached(Threads.ThreadType, Threads.StartMethod)]
    public static void Exit(object o)
    {
        HeldLock held = Require(o);
        if (--held._count == 0)
            held.Release();
    }

    [IfReached(Threads.ThreadType, Threads.StartMethod)]
    public static bool IsEntered(object o) => Find(o) is { } held && held._owner == Threads.Current;

    /// <exception cref="SynchronizationLockException">The current thread does not hold the lock.</exception>
    [IfReached(Threads.ThreadType, Threads.StartMethod)]
    public static uint ExitAll(object o)
    {
        HeldLock held = Require(o);
        uint count = held._count;
        held.Release();
        return count;
    }

    [IfReached(Threads.ThreadType, Threads.StartMethod)]
    public static void EnterAgain(object o, uint count)
    {
        Threads.WaitUntil(new Free(o), Timeout.Infinite, default);
        Take(o, count);
    }

    [IfReached(Threads.ThreadType, Threads.StartMethod)]
    public static void RequireEntered(object o) => Require(o);

    private static HeldLock Require(object o)
    {
        HeldLock? held = Find(o);
        if (held == null || held._owner != Threads.Current)
            throw new SynchronizationLockException();
        return held;
    }

    private static HeldLock? Find(object o)
    {
        HeldLock? held = s_held;
        while (held != null && held._object != o)
            held = held._next;
        return held;
    }

    private static void Take(object o, uint count)
    {
        HeldLock taken = s_free ?? new HeldLock();
        s_free = taken._next;
        taken._object = o;
        taken._owner = Threads.Current;
        taken._count = count;
        taken._next = s_held;
        s_held = taken;
    }

    private void Release()
    {
        ref HeldLock? link = ref s_held;
        while (link != this)
            link = ref link!._next;
        link = _next;
        _object = null;
        _owner = null;
        _next = s_free;
        s_free = this;
    }

    private readonly struct Free(object o) : ICondition
    {
        public bool ComesToHold() => Find(o) == null;
    }
}
