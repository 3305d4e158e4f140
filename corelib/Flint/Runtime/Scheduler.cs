using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Flint.Runtime;

/// <summary>
/// Runs continuations one after the other on the only thread, whenever something waits for a task. With nothing to run it sleeps until the next timer or interrupt.
/// Lists are circular and known by their last element, so that one is appended to another in a few instructions.
/// </summary>
internal static class Scheduler
{
    /// <summary>What is ready, oldest first.</summary>
    private static Continuation? s_last;

    /// <summary>What runs before anything else does; ends with null.</summary>
    [ThreadStatic]
    private static Continuation? s_first;

    /// <summary>By time; ends with null.</summary>
    private static TimedTask? s_timers;

    /// <summary>Whether what is waited for may hold although nothing has become ready.</summary>
    private static bool s_isWoken;

    /// <summary>How many continuations run, one inside of the other, that were ready.</summary>
    private static int s_running;

    /// <summary>Lets who waits look again. An interrupt handler may do so.</summary>
    public static void Wake() => s_isWoken = true;

    public static bool IsWoken
    {
        get => s_isWoken;
        set => s_isWoken = value;
    }

    public static bool IsRunning => s_running != 0;

    /// <summary>When the next timer is due, in ticks.</summary>
    public static ulong NextDue => s_timers == null ? ulong.MaxValue : s_timers.Due;

    /// <summary>Makes one continuation ready. An interrupt handler may do so.</summary>
    public static void Post(Continuation ready)
    {
        ready._next = ready;
        PostAll(ready);
    }

    /// <param name="last">Of a circular list.</param>
    public static void PostAll(Continuation last)
    {
        nuint state = Interrupts.Disable();
        Append(ref s_last, last);
        Interrupts.Restore(state);
    }

    /// <summary>Appends one circular list to another.</summary>
    public static void Append(ref Continuation? list, Continuation last)
    {
        Continuation? before = list;
        if (before != null)
        {
            Continuation? first = before._next;
            before._next = last._next;
            last._next = first;
        }
        list = last;
    }

    /// <summary>
    /// Runs a circular list when what runs now has returned. For those who have nothing more to do: it is as if it ran at once, without a deeper stack.
    /// </summary>
    public static void RunNext(Continuation last)
    {
        Continuation? first = last._next;
        last._next = s_first;
        s_first = first;
    }

    /// <summary>Runs a circular list, and what follows from it, before it returns.</summary>
    [OutsideInterrupts]
    public static void Run(Continuation last)
    {
        Continuation? outer = s_first;
        ExecutionContext? outerContext = ExecutionContext.HasLocals ? ExecutionContext.s_current : null;
        s_first = null;
        RunNext(last);
        while (s_first is { } next)
        {
            s_first = next._next;
            next._next = null;
            ExecutionContext.RestoreInternal(null);
            next.Execute();
        }
        s_first = outer;
        ExecutionContext.RestoreInternal(outerContext);
    }

    /// <exception cref="InvalidOperationException">Nothing is left that could ever complete it.</exception>
    public static void WaitFor(Task task)
    {
        if (Threads.Exist())
        {
            Threads.WaitUntil(new Task.Completed(task), Timeout.Infinite, default);
            return;
        }
        while (!task.IsCompleted)
            Turn();
    }

    /// <summary>Runs what is due, or sleeps.</summary>
    public static void Turn()
    {
        if (!RunReady())
            Sleep();
    }

    /// <summary>Runs one timer that is due, and one thing that is ready.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool RunReady()
    {
        if (Threads.Exist())
            GC.WaitForPendingFinalizers();
        Continuation? due = TakeDue();
        Continuation? ready = TakeReady();
        if (due == null && ready == null)
            return false;
        CountRunning(1);
        if (due != null)
            RunOne(due);
        if (ready != null)
            RunOne(ready);
        CountRunning(-1);
        return true;
    }

    [IfReached("Flint.Runtime.Scheduler", "RunFor")]
    [IfReached("Flint.Runtime.Threads", "Sleep")]
    [IfReached("Flint.Runtime.Threads", "Yield")]
    private static void CountRunning(int change) => s_running += change;

    public static bool HasReady() => s_last != null || (s_timers is { } first && Platform.GetTicks() >= first.Due) || Finalizers.AreDue;

    /// <summary>
    /// Runs tasks for a while. Nothing happens in the middle of another task, which would have to wait for them, nor inside a lock, which they could enter, too.
    /// </summary>
    /// <returns>Whether the while has passed.</returns>
    [IfReached("Flint.Runtime.Scheduler", "PostAll")]
    [IfReached("Flint.Runtime.Scheduler", "AddTimer")]
    public static bool RunFor(int milliseconds)
    {
        if (IsRunning || Monitor.AnyIsHeld)
            return false;
        ulong end = milliseconds == Timeout.Infinite ? ulong.MaxValue : Platform.GetTicks() + Clock.TicksOfMilliseconds((uint)milliseconds);
        do
        {
            if (!RunReady())
                SleepUntil(end);
        }
        while (Platform.GetTicks() < end);
        return true;
    }

    public static void RunOne(Continuation continuation)
    {
        continuation._next = continuation;
        Run(continuation);
    }

    private static Continuation? TakeReady()
    {
        nuint state = Interrupts.Disable();
        Continuation? first = null;
        if (s_last is { } last)
        {
            first = last._next!;
            last._next = first._next;
            if (first == last)
                s_last = null;
        }
        Interrupts.Restore(state);
        return first;
    }

    /// <summary>Adds a timer behind those of the same time.</summary>
    public static void AddTimer(TimedTask timer)
    {
        ref TimedTask? link = ref s_timers;
        while (link != null && link.Due <= timer.Due)
            link = ref Unsafe.As<Continuation?, TimedTask?>(ref link._next);
        timer._next = link;
        link = timer;
    }

    /// <summary>Does nothing when it has already been taken.</summary>
    public static void RemoveTimer(TimedTask timer)
    {
        ref TimedTask? link = ref s_timers;
        while (link != null && link != timer)
            link = ref Unsafe.As<Continuation?, TimedTask?>(ref link._next);
        if (link != null)
            link = Unsafe.As<TimedTask>(timer._next);
    }

    private static TimedTask? TakeDue()
    {
        TimedTask? first = s_timers;
        if (first == null || Platform.GetTicks() < first.Due)
            return null;
        s_timers = Unsafe.As<TimedTask>(first._next);
        return first;
    }

    private static void SleepUntil(ulong end)
    {
        nuint state = Interrupts.Disable();
        if (s_last == null && !s_isWoken)
            Platform.Sleep(end < NextDue ? end : NextDue);
        s_isWoken = false;
        Interrupts.Restore(state);
    }

    /// <summary>An interrupt that comes after the last look at the list still wakes: the platform's sleep ends when one is pending, though interrupts are off.</summary>
    private static void Sleep()
    {
        GC.WaitForPendingFinalizers();
        nuint state = Interrupts.Disable();
        if (s_last == null && !s_isWoken)
        {
            if (s_timers == null && !Interrupts.WereEnabled(state))
                throw new InvalidOperationException("Nothing can complete the task that is waited for.");
            Platform.Sleep(NextDue);
        }
        s_isWoken = false;
        Interrupts.Restore(state);
    }
}
