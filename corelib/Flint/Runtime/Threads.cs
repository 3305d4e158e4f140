using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Flint.Runtime;

/// <summary>
/// Lets threads take turns. All that have not ended form a ring; one that waits says what for, and whoever gives up the core asks the others one after the other. With nothing to
/// run the core sleeps until the next time that something waits for, or an interrupt.
/// </summary>
internal static unsafe class Threads
{
    internal const string ThreadType = "System.Threading.Thread";

    internal const string StartMethod = "StartCore";

    private const ulong Never = ulong.MaxValue;

    /// <summary>In bytes: for what ends a thread, and for handlers of interrupts.</summary>
    private const int LeastStack = 512;

    private const nuint Guard = 0x57AC_C0DE;

    /// <summary>How often in a row a thread may take locks and look at tokens before others have their turn.</summary>
    private const int MostPolls = 64;

    private static Thread s_current = Thread.Main;

    private static int s_polls;

    /// <summary>Whether the program starts threads.</summary>
    [IfReached(ThreadType, StartMethod)]
    public static bool Exist() => true;

    public static Thread Current => s_current;

    /// <param name="stackSize">In bytes, 0 for the target's usual one.</param>
    /// <exception cref="OutOfMemoryException">There is no room for the stack.</exception>
    public static void Start(Thread thread, int stackSize)
    {
        if (stackSize == 0)
            stackSize = UsualStackSize();
        if (stackSize < LeastStack)
            stackSize = LeastStack;
        thread._stack = new nuint[stackSize / sizeof(nuint)];
        nuint* bottom = BottomOf(thread);
        bottom[0] = Guard;
        bottom[1] = Guard;
        thread._stackPointer = (nuint)TopOf(thread) - (nuint)FrameSize();
        *(nuint*)thread._stackPointer = (nuint)BeginAddress();
        Thread last = s_current;
        while (last._next != s_current)
            last = last._next!;
        thread._next = s_current;
        last._next = thread;
    }

    /// <summary>The outermost method of a thread.</summary>
    public static void Begin()
    {
        for (uint* field = Platform.ThreadStatics(); field != Platform.ThreadStaticsEnd(); field++)
            *field = 0;
        Thread self = s_current;
        Run(self);
        self.Stop();
        self._due = Never;
        Thread next = Next(self);
        Thread before = self;
        while (before._next != self)
            before = before._next!;
        before._next = self._next;
        self._stack = null;
        SwitchTo(next);
    }

    private static void Run(Thread thread)
    {
        Delegate start = thread.TakeStart(out object? parameter, out ExecutionContext? context);
        if (context != null)
            ExecutionContext.RestoreInternal(context);
        if (start is ThreadStart simple)
            simple();
        else
            ((ParameterizedThreadStart)start)(parameter);
    }

    /// <summary>Main has ended, the program has not.</summary>
    public static void AwaitForeground() => WaitUntil(new OnlyBackgroundLeft(), Timeout.Infinite, default);

    /// <returns>Whether the condition came to hold in time.</returns>
    [IfReached(ThreadType, StartMethod)]
    [NotInInterrupt("waits")]
    public static bool WaitUntil<T>(T condition, int millisecondsTimeout, CancellationToken cancellationToken)
        where T : ICondition
    {
        if (condition.ComesToHold())
            return true;
        cancellationToken.ThrowIfCancellationRequested();
        var either = new HeldOrCanceled<T>(condition, cancellationToken);
        bool ends = Wait(&Holds<T>, Unsafe.AsPointer(ref either), DueIn(millisecondsTimeout), runsTasks: true);
        if (ends && !either.IsHeld)
            cancellationToken.ThrowIfCancellationRequested();
        return ends;
    }

    [IfReached(ThreadType, StartMethod)]
    [NotInInterrupt("sleeps")]
    public static void Sleep(int milliseconds)
    {
        if (milliseconds == 0)
            Yield();
        else
            Wait(null, null, DueIn(milliseconds), MayRunTasks);
    }

    /// <returns>Whether another thread had its turn.</returns>
    [IfReached(ThreadType, StartMethod)]
    public static bool Yield()
    {
        ThrowIfInterrupted();
        if (s_current == Thread.Main && MayRunTasks)
            Scheduler.RunReady();
        return GiveUp();
    }

    /// <summary>For what a program may do again and again without waiting for anything, until something has changed.</summary>
    [IfReached(ThreadType, StartMethod)]
    public static void Poll()
    {
        if (++s_polls < MostPolls)
            return;
        nuint interrupts = Interrupts.Disable();
        Interrupts.Restore(interrupts);
        if (!Interrupts.AreHeldOff(interrupts))
            GiveUp();
    }

    public static void Interrupt(Thread thread) => thread._isInterrupted = true;

    /// <summary>Keeps what the stacks of all threads may refer to.</summary>
    /// <param name="stack">Where the current one begins.</param>
    [IfReached(ThreadType, StartMethod)]
    public static void PinStacks(nuint* stack)
    {
        if (IsOverrun())
            ReportOverflow();
        Thread self = s_current;
        Thread thread = self;
        do
        {
            nuint* start = thread == self ? stack : (nuint*)thread._stackPointer;
            nuint* end = Platform.StackTop();
            if (thread._stack is { } own)
            {
                Collector.Pin(*(HeapObject**)&own);
                end = TopOf(thread);
            }
            Collector.PinAll(start, end);
            thread = thread._next!;
        }
        while (thread != self);
    }

    /// <summary>Calls what needs much stack on Main's, where that is not the current one.</summary>
    [IfReached(ThreadType, StartMethod)]
    public static void CallOnMain(delegate*<nuint, void> method, nuint argument)
    {
        if (s_current == Thread.Main)
            method(argument);
        else
            ((delegate*<nuint, delegate*<nuint, void>, nuint, void>)CallOnAddress())(Thread.Main._stackPointer, method, argument);
    }

    /// <summary>Main's thread runs tasks while it sleeps, unless that could run in the middle of what a lock protects, or of another task.</summary>
    private static bool MayRunTasks => !Scheduler.IsRunning && !HeldLock.IsAnyHeldBy(s_current);

    [OutsideInterrupts]
    private static bool GiveUp()
    {
        Thread self = s_current;
        Thread next = Next(self);
        if (next == self)
            return false;
        SwitchTo(next);
        return true;
    }

    private static bool Wait(delegate*<void*, bool> test, void* condition, ulong due, bool runsTasks)
    {
        Thread self = s_current;
        runsTasks &= self == Thread.Main;
        while (true)
        {
            ThrowIfInterrupted();
            if (!runsTasks || !Scheduler.RunReady())
            {
                self._test = test;
                self._condition = condition;
                self._runsTasks = runsTasks;
                self._holds = false;
                self._due = due;
                Thread next = Next(self);
                if (next != self)
                    SwitchTo(next);
                self._due = 0;
                if (self._holds)
                    return true;
            }
            else if (test != null && test(condition))
            {
                return true;
            }
            if (IsDue(due))
                return false;
        }
    }

    /// <summary>The thread whose turn it is, first those after the current one. Sleeps until there is one.</summary>
    private static Thread Next(Thread self)
    {
        s_polls = 0;
        if (IsOverrun())
            ReportOverflow();
        while (true)
        {
            ulong earliest = Never;
            Thread thread = self;
            do
            {
                thread = thread._next!;
                if (IsReady(thread))
                    return thread;
                if (thread._due < earliest)
                    earliest = thread._due;
                if (thread._runsTasks && Scheduler.NextDue < earliest)
                    earliest = Scheduler.NextDue;
            }
            while (thread != self);
            Idle(earliest);
        }
    }

    private static bool IsReady(Thread thread)
    {
        if (thread._due == 0)
            return true;
        if (thread._test != null && thread._test(thread._condition))
        {
            thread._holds = true;
            return true;
        }
        return thread._isInterrupted || IsDue(thread._due) || (thread._runsTasks && Scheduler.HasReady());
    }

    /// <summary>An interrupt that comes after the last look still wakes: <c>wfi</c> ends when one is pending, though it is off.</summary>
    private static void Idle(ulong until)
    {
        nuint interrupts = Interrupts.Disable();
        if (!Scheduler.IsWoken)
        {
            if (until == Never && !Interrupts.WereEnabled(interrupts))
            {
                s_current._due = 0;
                throw new InvalidOperationException("Nothing can end what all threads wait for.");
            }
            Platform.Sleep(until);
        }
        Scheduler.IsWoken = false;
        Interrupts.Restore(interrupts);
    }

    /// <summary>Goes on where another thread was left, and returns when this one has its turn again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static void SwitchTo(Thread next)
    {
        Thread self = s_current;
        s_current = next;
        uint* fields = Platform.ThreadStatics();
        int count = (int)(Platform.ThreadStaticsEnd() - fields);
        uint* own = stackalloc uint[count];
        for (int i = 0; i < count; i++)
            own[i] = fields[i];
        Limit()[0] = next._stack == null ? null : BottomOf(next);
        Limit()[1] = next._stack == null ? null : TopOf(next);
        fixed (nuint* stackPointer = &self._stackPointer)
            ((delegate*<nuint*, nuint, void>)SwitchAddress())(stackPointer, next._stackPointer);
        for (int i = 0; i < count; i++)
            fields[i] = own[i];
    }

    /// <summary>Whether the current stack has been deeper than it may be. What lies below it cannot be trusted then, the thread's own object neither.</summary>
    private static bool IsOverrun()
    {
        nuint* bottom = *Limit();
        return s_current != Thread.Main && (bottom == null || bottom[0] != Guard || bottom[1] != Guard);
    }

    [IfReached(ThreadType, "Interrupt")]
    private static void ThrowIfInterrupted()
    {
        if (!s_current._isInterrupted)
            return;
        s_current._isInterrupted = false;
        throw new ThreadInterruptedException("Thread was interrupted from a waiting state.");
    }

    private static ulong DueIn(int milliseconds) =>
        milliseconds == Timeout.Infinite ? Never : Platform.GetTicks() + Clock.TicksOfMilliseconds((uint)milliseconds) + 1;

    private static bool IsDue(ulong due) => due != Never && Platform.GetTicks() >= due;

    private static nuint* BottomOf(Thread thread) => (nuint*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(thread._stack!));

    /// <summary>Aligned as the calling convention wants it.</summary>
    private static nuint* TopOf(Thread thread) => (nuint*)((nuint)(BottomOf(thread) + thread._stack!.Length) & ~(nuint)15);

    private static bool Holds<T>(void* condition)
        where T : ICondition => Unsafe.AsRef<HeldOrCanceled<T>>(condition).ComesToHold();

    /// <summary>Ends the program where too little is left of the current stack, which is a thread's.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void RequireRoom();

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ReportOverflow();

    [TargetValue("threads.stackSize")]
    private static extern int UsualStackSize();

    /// <summary>Points to the lowest address of the current stack and to its end, null for Main's. The host reads them, too.</summary>
    [LinkerSymbol("flint_stack_limit")]
    private static extern nuint** Limit();

    /// <summary>Of what calls <see cref="Begin"/>.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* BeginAddress();

    [LinkerSymbol("flint_call_on")]
    private static extern void* CallOnAddress();

    [LinkerSymbol("flint_switch")]
    private static extern void* SwitchAddress();

    /// <summary>In bytes, of what a switch leaves on a stack: first the address to go on at.</summary>
    [LinkerSymbol("flint_switch_frame")]
    private static extern nint FrameSize();

    private struct HeldOrCanceled<T>(T condition, CancellationToken cancellationToken)
        where T : ICondition
    {
        public bool IsHeld { get; private set; }

        public bool ComesToHold()
        {
            IsHeld = condition.ComesToHold();
            return IsHeld || cancellationToken.IsCanceled;
        }
    }

    private readonly struct OnlyBackgroundLeft : ICondition
    {
        public bool ComesToHold()
        {
            Thread main = Thread.Main;
            for (Thread thread = main._next!; thread != main; thread = thread._next!)
                if (thread.KeepsProgram)
                    return false;
            return true;
        }
    }
}
