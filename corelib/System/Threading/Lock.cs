using Flint.Runtime;

#pragma warning disable CS9216 // Locks that are held are in one list, of whatever type they are.

namespace System.Threading;

/// <summary>With one thread, a lock is always free or already held by who asks. With several it is what <see cref="Monitor"/> takes of any object.</summary>
public sealed class Lock
{
    private uint _recursionCount;

    public bool IsHeldByCurrentThread => Threads.Exist() ? HeldLock.IsEntered(this) : _recursionCount != 0;

    [NotInInterrupt("takes a lock")]
    public void Enter()
    {
        if (Threads.Exist())
            HeldLock.Enter(this, Timeout.Infinite);
        else
            _recursionCount++;
    }

    [NotInInterrupt("takes a lock")]
    public bool TryEnter()
    {
        if (Threads.Exist())
            return HeldLock.Enter(this, 0);
        _recursionCount++;
        return true;
    }

    [NotInInterrupt("takes a lock")]
    public bool TryEnter(int millisecondsTimeout)
    {
        WaitHandle.RequireTimeout(millisecondsTimeout);
        if (Threads.Exist())
            return HeldLock.Enter(this, millisecondsTimeout);
        _recursionCount++;
        return true;
    }

    public bool TryEnter(TimeSpan timeout) => TryEnter(WaitHandle.MillisecondsOf(timeout));

    [NotInInterrupt("takes a lock")]
    public Scope EnterScope()
    {
        Enter();
        return new Scope(this);
    }

    public void Exit()
    {
        if (Threads.Exist())
        {
            HeldLock.Exit(this);
            return;
        }
        if (_recursionCount == 0)
            throw new SynchronizationLockException();
        _recursionCount--;
    }

    public ref struct Scope
    {
        private Lock? _lockObj;

        internal Scope(Lock lockObj) => _lockObj = lockObj;

        public void Dispose()
        {
            Lock? held = _lockObj;
            _lockObj = null;
            held?.Exit();
        }
    }
}
