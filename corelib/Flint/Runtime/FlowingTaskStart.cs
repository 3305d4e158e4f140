using System;
using System.Threading;
using System.Threading.Tasks;

namespace Flint.Runtime;

/// <summary>Of a task that was made where there were values of <c>AsyncLocal</c>.</summary>
internal sealed class FlowingTaskStart : TaskStart
{
    public readonly ExecutionContext Context;

    public FlowingTaskStart(Task task, Delegate? action, object? state, CancellationToken token, TaskScheduler? scheduler, ExecutionContext context)
        : base(task, action, state, token, scheduler) => Context = context;
}
