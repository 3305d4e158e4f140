using Flint.Runtime;

namespace System.Threading;

/// <summary>With one thread, a lock is always free or already held by who asks.</summary>
public sealed class Lock
{
    private uint _recursionCount;

    public bool IsHeldByCurrentThread => _recursionCount != 0;

    [NotInInterrupt("takes a lock")]
    public void Enter() => _recursionCount++;

    [NotInInterrupt("takes a lock")]
    public bool TryEnter()
    {
        Enter();
        return true;
    }

    [NotInInterrupt("takes a lock")]
    public bool TryEnter(int millisecondsTimeout) => TryEnter();

    [NotInInterrupt("takes a lock")]
    public bool TryEnter(TimeSpan timeout) => TryEnter();

    [NotInInterrupt("takes a lock")]
    public Scope EnterScope()
    {
        Enter();
        return new Scope(this);
    }

    public void Exit()
    {
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
