using Flint.Runtime;

namespace System.Threading;

/// <summary>What is there only in programs that start threads.</summary>
public sealed unsafe partial class Thread
{
    private readonly int _stackSize;

    private Delegate? _start;

    private object? _parameter;

    private ExecutionContext? _context;

    /// <summary>The thread that has its turn after this one; they form a ring.</summary>
    internal Thread? _next;

    /// <summary>Null for Main's.</summary>
    internal nuint[]? _stack;

    /// <summary>While another thread runs.</summary>
    internal nuint _stackPointer;

    /// <summary>Tells whether what the thread waits for has come about; null when that is time alone.</summary>
    internal delegate*<void*, bool> _test;

    /// <summary>What <see cref="_test"/> is asked of, on the thread's stack.</summary>
    internal void* _condition;

    /// <summary>When the thread goes on in any case, in ticks; 0 when it does not wait.</summary>
    internal ulong _due;

    /// <summary>Whether <see cref="_test"/> was the reason to go on.</summary>
    internal bool _holds;

    /// <summary>Whether the thread, which is Main's, runs tasks while it waits.</summary>
    internal bool _runsTasks;

    internal bool _isInterrupted;

    private bool _isStarted;

    private bool _isStopped;

    public Thread(ThreadStart start)
        : this((Delegate)start, 0)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxStackSize"/> is negative.</exception>
    public Thread(ThreadStart start, int maxStackSize)
        : this((Delegate)start, maxStackSize)
    {
    }

    public Thread(ParameterizedThreadStart start)
        : this((Delegate)start, 0)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxStackSize"/> is negative.</exception>
    public Thread(ParameterizedThreadStart start, int maxStackSize)
        : this((Delegate)start, maxStackSize)
    {
    }

    private Thread(Delegate start, int maxStackSize)
    {
        ArgumentNullException.ThrowIfNull(start, nameof(start));
        if (maxStackSize < 0)
            ThrowHelper.ThrowNegative(nameof(maxStackSize), maxStackSize);
        _start = start;
        _stackSize = maxStackSize;
        _managedThreadId = ++s_lastId;
    }

    public void Start() => StartCore(null, flows: true);

    public void Start(object? parameter) => StartWith(parameter, flows: true);

    public void UnsafeStart() => StartCore(null, flows: false);

    public void UnsafeStart(object? parameter) => StartWith(parameter, flows: false);

    public void Join() => Join(Infinite);

    public bool Join(TimeSpan timeout) => Join(WaitHandle.MillisecondsOf(timeout));

    [NotInInterrupt("waits")]
    public bool Join(int millisecondsTimeout)
    {
        WaitHandle.RequireTimeout(millisecondsTimeout);
        if (!_isStarted)
            throw new ThreadStateException("Thread has not been started.");
        return _isStopped || Threads.WaitUntil(new Ended(this), millisecondsTimeout, default);
    }

    /// <summary>Ends what the thread waits for now or next.</summary>
    public void Interrupt()
    {
        if (_isStarted && !_isStopped)
            Threads.Interrupt(this);
    }

    /// <summary>What runs on the thread's stack, and what is given to it; the thread refers to them no longer.</summary>
    internal Delegate TakeStart(out object? parameter, out ExecutionContext? context)
    {
        Delegate start = _start!;
        parameter = _parameter;
        context = _context;
        _start = null;
        _parameter = null;
        _context = null;
        return start;
    }

    /// <summary>Whether the program does not end before the thread has.</summary>
    internal bool KeepsProgram => !_isBackground && !_isStopped;

    internal void Stop()
    {
        _isStopped = true;
        _isInterrupted = false;
    }

    private void StartWith(object? parameter, bool flows)
    {
        if (_start is ThreadStart)
            throw new InvalidOperationException("The thread was created with a ThreadStart delegate that does not accept a parameter.");
        StartCore(parameter, flows);
    }

    /// <exception cref="OutOfMemoryException">There is no room for its stack.</exception>
    private void StartCore(object? parameter, bool flows)
    {
        if (_isStarted)
            throw new ThreadStateException("Thread is running or terminated; it cannot restart.");
        if (flows)
            _context = ExecutionContext.CaptureForRestore();
        Threads.Start(this, _stackSize);
        _parameter = parameter;
        _isStarted = true;
    }

    private readonly struct Ended(Thread thread) : ICondition
    {
        public bool ComesToHold() => thread._isStopped;
    }
}
