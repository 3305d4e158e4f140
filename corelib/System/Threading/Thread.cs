using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading;

/// <summary>
/// Threads take turns on the one core: one runs until it waits, sleeps or yields. Members that are not here cannot be used: their fields do not exist.
/// </summary>
public sealed partial class Thread
{
    private const int Infinite = -1;

    private static readonly Thread s_main = new();

    private static int s_lastId = 1;

    private readonly int _managedThreadId;

    private string? _name;

    private bool _isBackground;

    private ThreadPriority _priority = ThreadPriority.Normal;

    private Thread()
    {
        _managedThreadId = 1;
        _next = this;
        _isStarted = true;
    }

    public static Thread CurrentThread => Threads.Exist() ? Threads.Current : s_main;

    internal static Thread Main => s_main;

    public int ManagedThreadId => _managedThreadId;

    public string? Name
    {
        get => _name;
        set => _name = value;
    }

    /// <summary>Others get their turn when there is something to see: a program may ask until it changes.</summary>
    public bool IsAlive
    {
        get
        {
            bool isAlive = _isStarted && !_isStopped;
            if (isAlive && this != CurrentThread)
                Threads.Yield();
            return isAlive;
        }
    }

    public bool IsBackground
    {
        get
        {
            RequireNotStopped();
            return _isBackground;
        }

        set
        {
            RequireNotStopped();
            _isBackground = value;
        }
    }

    public bool IsThreadPoolThread
    {
        get
        {
            RequireNotStopped();
            return false;
        }
    }

    /// <summary>Kept, without effect: threads have their turns in the order in which they were started.</summary>
    public ThreadPriority Priority
    {
        get
        {
            RequireNotStopped();
            return _priority;
        }

        set
        {
            if (value is < ThreadPriority.Lowest or > ThreadPriority.Highest)
                throw new ArgumentOutOfRangeException(nameof(value), "Argument must be between 0 and 4.");
            RequireNotStopped();
            _priority = value;
        }
    }

    public ThreadState ThreadState
    {
        get
        {
            if (_isStarted && this != CurrentThread)
                Threads.Yield();
            ThreadState state = !_isStarted ? ThreadState.Unstarted : _isStopped ? ThreadState.Stopped : _due != 0 ? ThreadState.WaitSleepJoin : ThreadState.Running;
            return _isBackground && !_isStopped ? state | ThreadState.Background : state;
        }
    }

    [NotInInterrupt("sleeps")]
    public static void Sleep(int millisecondsTimeout)
    {
        if (millisecondsTimeout < Infinite)
            throw new ArgumentOutOfRangeException(
                nameof(millisecondsTimeout),
                "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.");
        if (Threads.Exist())
        {
            Threads.Sleep(millisecondsTimeout);
            return;
        }
        GC.WaitForPendingFinalizers();
        if (Scheduler.RunFor(millisecondsTimeout))
            return;
        if (millisecondsTimeout == Infinite)
            while (true)
                Platform.Wait(ulong.MaxValue);
        Platform.Wait(Clock.TicksOfMilliseconds((uint)millisecondsTimeout));
    }

    public static void Sleep(TimeSpan timeout)
    {
        long milliseconds = timeout.Ticks / TimeSpan.TicksPerMillisecond;
        if (milliseconds is < Infinite or > int.MaxValue)
            throw new ArgumentOutOfRangeException(
                nameof(timeout), "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.");
        Sleep((int)milliseconds);
    }

    public static bool Yield()
    {
        if (Threads.Exist())
            return Threads.Yield();
        GC.WaitForPendingFinalizers();
        Scheduler.RunFor(0);
        return false;
    }

    public static int GetCurrentProcessorId() => 0;

    public static void SpinWait(int iterations) => Yield();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void MemoryBarrier();

    private void RequireNotStopped()
    {
        if (_isStopped)
            throw new ThreadStateException("Thread is dead; state cannot be accessed.");
    }
}
