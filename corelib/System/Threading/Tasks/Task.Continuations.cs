using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading.Tasks;

public partial class Task
{
    internal void ContinueWithCore(Task continuationTask, TaskScheduler scheduler, CancellationToken cancellationToken, TaskContinuationOptions options)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            continuationTask.TrySetCanceled(cancellationToken);
            return;
        }
        if (cancellationToken.CanBeCanceled)
            continuationTask.StartInfo.Registration =
                cancellationToken.UnsafeRegister(static (task, token) => Unsafe.As<Task>(task!).TrySetCanceled(token), continuationTask);
        continuationTask.StartInfo.Scheduler = scheduler;
        var node = new ContinueWithNode(this, continuationTask, options);
        if (IsCompleted)
            node.Execute();
        else
            AddContinuation(node);
    }

    internal void AddCompletionAction(ITaskCompletionAction action, bool addBeforeOthers = false)
    {
        if (IsCompleted)
            action.Invoke(this);
        else
            AddContinuation(new CompletionNode(action, this));
    }

    /// <param name="continuationObject">The action that was added.</param>
    internal void RemoveContinuation(object continuationObject)
    {
        nuint interrupts = Interrupts.Disable();
        if (!IsCompleted && Unsafe.As<Continuation>(m_continuationObject) is { } last)
        {
            Continuation before = last;
            do
            {
                Continuation next = before._next!;
                if (next is CompletionNode node && (object)node.Action == continuationObject)
                {
                    before._next = next._next;
                    if (next == last)
                        m_continuationObject = next == before ? null : before;
                    break;
                }
                before = next;
            }
            while (before != last);
        }
        Interrupts.Restore(interrupts);
    }

    private sealed class ContinueWithNode : Continuation
    {
        private readonly Task _antecedent;

        private readonly Task _task;

        private readonly TaskContinuationOptions _options;

        public ContinueWithNode(Task antecedent, Task task, TaskContinuationOptions options)
        {
            _antecedent = antecedent;
            _task = task;
            _options = options;
        }

        internal override void Execute()
        {
            TaskContinuationOptions excluding =
                _antecedent.IsCompletedSuccessfully ? TaskContinuationOptions.NotOnRanToCompletion
                : _antecedent.IsFaulted ? TaskContinuationOptions.NotOnFaulted
                : TaskContinuationOptions.NotOnCanceled;
            if ((_options & excluding) != 0)
                _task.TrySetCanceled(default);
            else if ((_options & TaskContinuationOptions.ExecuteSynchronously) != 0)
                _task.ExecuteEntry();
            else
                _task.ScheduleAndStart(needsProtection: true);
        }
    }
}
