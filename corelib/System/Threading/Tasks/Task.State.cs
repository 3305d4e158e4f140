using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading.Tasks;

public partial class Task
{
    // Above the options, and low enough for the immediate operand of one instruction.
    private const int Started = 0x80;

    private const int RanToCompletion = 0x100;

    private const int HasBeenCanceled = 0x200;

    private const int HasFailed = 0x400;

    private const int Running = 0x800;

    private const int AnyEnd = RanToCompletion | HasBeenCanceled | HasFailed;

    public bool IsCompleted => (m_stateFlags & AnyEnd) != 0;

    public bool IsCompletedSuccessfully => (m_stateFlags & RanToCompletion) != 0;

    public bool IsCanceled => (m_stateFlags & HasBeenCanceled) != 0;

    public bool IsFaulted => (m_stateFlags & HasFailed) != 0;

    public TaskStatus Status =>
        IsCompletedSuccessfully ? TaskStatus.RanToCompletion
        : IsFaulted ? TaskStatus.Faulted
        : IsCanceled ? TaskStatus.Canceled
        : (m_stateFlags & Running) != 0 ? TaskStatus.Running
        : (m_stateFlags & Started) != 0 ? TaskStatus.WaitingToRun
        : _next is TaskStart { Action: not null } start && start.Task == this ? InitialStatus
        : TaskStatus.WaitingForActivation;

    /// <summary>A continuation waits for another task, and cannot be started.</summary>
    private protected virtual TaskStatus InitialStatus => TaskStatus.Created;

    public AggregateException? Exception =>
        IsFaulted ? m_continuationObject is Exception[] all ? new AggregateException(all) : new AggregateException(FirstException) : null;

    /// <summary>What it ended with; for one that has failed or been canceled.</summary>
    private Exception FirstException =>
        m_continuationObject is Exception[] all ? all[0] : Unsafe.As<Exception>(m_continuationObject)!;

    /// <summary>Of one that has failed: the exception when it is about cancellation.</summary>
    internal OperationCanceledException? Canceling => FirstException as OperationCanceledException;

    /// <summary>Completes it unless it is, and makes ready what waits for it.</summary>
    /// <param name="isLast">Whether the caller does nothing more, so that what waits can run when it has returned.</param>
    internal bool Complete(int end, object? outcome, bool isLast)
    {
        nuint interrupts = Interrupts.Disable();
        if (IsCompleted)
        {
            Interrupts.Restore(interrupts);
            return false;
        }
        Continuation? last = Unsafe.As<Continuation>(m_continuationObject);
        m_continuationObject = outcome;
        m_stateFlags |= end;
        Interrupts.Restore(interrupts);
        if (last != null)
        {
            if (isLast)
                Scheduler.RunNext(last);
            else if ((m_stateFlags & (int)TaskCreationOptions.RunContinuationsAsynchronously) != 0 || Interrupts.AreHeldOff(interrupts))
                Scheduler.PostAll(last);
            else
                Scheduler.Run(last);
        }
        else if (Interrupts.AreHeldOff(interrupts))
        {
            Scheduler.Wake();
        }

        return true;
    }

    /// <summary>What a method that nothing follows has returned.</summary>
    internal void Finish() => Complete(RanToCompletion, null, isLast: true);

    /// <summary>What a method that nothing follows has thrown.</summary>
    internal void Finish(Exception e) => Complete(e is OperationCanceledException ? HasBeenCanceled : HasFailed, e, isLast: true);

    /// <summary>Executes it when the task has completed, or soon if it has.</summary>
    internal void AddContinuation(Continuation continuation)
    {
        continuation._next = continuation;
        nuint interrupts = Interrupts.Disable();
        bool isLate = IsCompleted;
        if (!isLate)
            Scheduler.Append(ref Unsafe.As<object?, Continuation?>(ref m_continuationObject), continuation);
        Interrupts.Restore(interrupts);
        if (isLate)
            Scheduler.PostAll(continuation);
    }
}
