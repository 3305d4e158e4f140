using System;
using System.Threading;
using System.Threading.Tasks;

namespace Flint.Runtime;

/// <summary>What a task that runs a delegate has more than others: the task's link leads here, and this is what waits in the queue.</summary>
internal class TaskStart : Continuation
{
    public readonly Task Task;

    public readonly Delegate? Action;

    public readonly object? State;

    public readonly CancellationToken Token;

    public CancellationTokenRegistration Registration;

    public TaskScheduler? Scheduler;

    public TaskStart(Task task, Delegate? action, object? state, CancellationToken token, TaskScheduler? scheduler)
    {
        Task = task;
        Action = action;
        State = state;
        Token = token;
        Scheduler = scheduler;
    }

    internal override void Execute() => Task.ExecuteEntry();
}
